package dev.rationale.workbench.auditor;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.RecordedRequest;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.trail.TrailReader.Decision;
import dev.rationale.engine.Guideline;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import dev.rationale.workbench.bedside.Decisions;
import dev.rationale.workbench.bedside.Elsewhere;
import dev.rationale.workbench.http.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patients as they were when decisions on them were written down. */
public final class TrailPatients implements Decisions {

    /** How far back a card's link is looked for: its page lives for hours, not for years. */
    private static final int RECENT = 2_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String PAGE = "/explanations/";

    private final Trail trail;

    public TrailPatients(Path directory, Map<String, String> environment, Clock clock) {
        this.trail = new Trail(directory, environment, clock);
    }

    @Override
    public Elsewhere.Found find(Person by, String pasted, Guideline guideline, String origin) {
        try (TrailReader reader = trail.open()) {
            Decision decision = decision(reader, pasted.strip());
            SealedDecision sealed = reader.sealed(decision);
            trail.note(by, "bedside", decision.open());
            Request asked = RecordedRequest.of(decision.open(), sealed, guideline);
            if (!(asked.input() instanceof PatientDocuments documents)) {
                throw unknown(pasted);
            }
            return new Elsewhere.Found(
                    sealed.patient(),
                    "patient.json",
                    origin.replace("{0}", decision.open().id()),
                    documents,
                    Optional.of(asked.clocks()));
        }
    }

    private static Decision decision(TrailReader reader, String pasted) {
        if (pasted.contains(PAGE)) {
            return ofPage(reader, pasted).orElseThrow(() -> unknown(pasted));
        }
        Matcher id = ID.matcher(pasted);
        return reader.decision(id.find() ? id.group() : pasted);
    }

    /** The decision whose cards linked to a page: only the sealed part knows, so the newest are opened one by one. */
    private static Optional<Decision> ofPage(TrailReader reader, String link) {
        long size = reader.log().size();
        for (long index = size - 1; index >= Math.max(0, size - RECENT); index--) {
            var entry = reader.log().entry(index);
            if (Canonical.read(entry.leaf(), RecordHead.class).kind().equals(DecisionRecord.KIND)) {
                Decision decision = reader.decision(index, entry);
                if (reader.content(decision) == TrailReader.Content.SEALED && linked(reader.sealed(decision), link)) {
                    return Optional.of(decision);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean linked(SealedDecision sealed, String link) {
        return sealed.wording().stream()
                .anyMatch(one -> !one.explanations().isEmpty() && link.startsWith(one.explanations()));
    }

    private static AuditFailure unknown(String pasted) {
        return new AuditFailure(
                AuditFailure.Kind.UNKNOWN,
                "No decision of this trail is meant by '" + pasted + "'.",
                "it is none of the last " + RECENT + ", or of another trail.");
    }
}
