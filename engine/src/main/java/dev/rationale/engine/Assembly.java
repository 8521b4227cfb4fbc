package dev.rationale.engine;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.conclusion.NotApplicable;
import dev.rationale.engine.conclusion.Recommendation;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.evaluation.Status;
import dev.rationale.engine.evidence.Applicability;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.FactsByType;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the conclusions of a run into the order in which the output gives them. */
final class Assembly {

    private final Manifest manifest;
    private final AdviceGiven adviceGiven;

    Assembly(GuidelinePackage files) {
        this.manifest = files.manifest();
        this.adviceGiven = new AdviceGiven(files);
    }

    Evaluation evaluation(
            GuidelineId guideline,
            PatientRecord patient,
            Clocks clocks,
            List<Exclusion> excluded,
            Literature literature,
            Explanation explanation,
            RuleSession.Result fired) {
        FactsByType found = new FactsByType(fired.inserted().values());
        List<NotApplicable> notApplicable = found.all(NotApplicable.class);
        List<DataRequest> requests = found.all(DataRequest.class);
        List<Withheld> withheld = found.all(Withheld.class);
        UnreadEntries entries = new UnreadEntries(notUnderstood(patient), excluded);
        boolean applies = notApplicable.isEmpty();
        Status status = !applies ? Status.NOT_APPLICABLE : requests.isEmpty() ? Status.SUCCESS : Status.DATA_REQUIRED;
        return new Evaluation(
                guideline,
                patient.patient(),
                clocks,
                status,
                reason(notApplicable, withheld),
                advice(found.all(Recommendation.class), explanation.facts(), fired.bindings()),
                applies ? appraisals(literature, found) : List.of(),
                found.all(Applicability.class),
                requests,
                applies ? gaps(literature, found) : List.of(),
                withheld,
                literature.retracted(),
                entries.leftOut(),
                entries.unread(),
                patient.notices(clocks.asOf()),
                literature,
                explanation);
    }

    /** What the reader did not understand is given and never concluded. */
    private static List<NotUnderstood> notUnderstood(PatientRecord patient) {
        return patient.facts().stream()
                .filter(NotUnderstood.class::isInstance)
                .map(NotUnderstood.class::cast)
                .toList();
    }

    private List<Appraisal> appraisals(Literature literature, FactsByType found) {
        return LiteratureStage.inOrder(together(literature.appraisals(), found.all(Appraisal.class)), manifest);
    }

    private static List<EvidenceGap> gaps(Literature literature, FactsByType found) {
        return together(literature.evidenceGaps(), found.all(EvidenceGap.class)).stream()
                .sorted(Comparator.comparing(EvidenceGap::id))
                .toList();
    }

    /** What was settled and what was concluded for the patient, a conclusion of both once. */
    private static <T> List<T> together(List<T> settled, List<T> concluded) {
        return Stream.concat(settled.stream(), concluded.stream()).distinct().toList();
    }

    private List<Advice> advice(
            List<Recommendation> given, Map<String, Fact> facts, Map<String, List<RuleSession.Bound>> bindings) {
        List<String> order = manifest.recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        return given.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.code())))
                .map(one -> adviceGiven.by(one, bindings.getOrDefault(one.id(), List.of()), facts))
                .toList();
    }

    private static String reason(List<NotApplicable> notApplicable, List<Withheld> withheld) {
        return Stream.concat(
                        notApplicable.stream().map(NotApplicable::reason),
                        withheld.stream().map(Withheld::reason))
                .findFirst()
                .orElse("");
    }
}
