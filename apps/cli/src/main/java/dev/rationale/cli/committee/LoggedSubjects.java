package dev.rationale.cli.committee;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.replay.RecordedRequest;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.committee.cases.Literature;
import dev.rationale.committee.impact.NotKept;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.Guideline;
import dev.rationale.service.Request;
import java.util.ArrayList;
import java.util.List;

/** The decisions of an audit trail, to ask versions of a guideline about: each on its own days, on the input that it kept. */
final class LoggedSubjects {

    private LoggedSubjects() {}

    /** The decisions that a guideline made, in any version, in their order. Nothing is unsealed before its turn comes. */
    static List<Subject> of(TrailReader trail, String guidelineId) {
        List<Subject> subjects = new ArrayList<>();
        trail.log().forEach(0, (index, entry) -> {
            if (Canonical.read(entry.leaf(), RecordHead.class).kind().equals(DecisionRecord.KIND)) {
                DecisionRecord open = trail.decision(index, entry).open();
                if (open.guideline().id().equals(guidelineId)) {
                    subjects.add(new Subject(
                            open.id(), Literature.AS_PUBLISHED, guideline -> question(trail, index, guideline)));
                }
            }
        });
        return subjects;
    }

    /** An input that was erased, or never kept, is counted as not kept; a trail that cannot be read at all ends the run. */
    private static Request question(TrailReader trail, long index, Guideline guideline) {
        try {
            TrailReader.Decision decision = trail.decision(index, trail.log().entry(index));
            return RecordedRequest.of(decision.open(), trail.sealed(decision), guideline);
        } catch (AuditFailure failure) {
            if (failure.kind() == AuditFailure.Kind.ERASED || failure.kind() == AuditFailure.Kind.UNKNOWN) {
                throw new NotKept(failure.getMessage().lines().findFirst().orElse(""));
            }
            throw failure;
        }
    }
}
