package dev.rationale.engine.evaluation;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evidence.Applicability;
import dev.rationale.engine.evidence.BodyOfEvidence;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of one evaluation, as a value: equal input, clocks and guideline give equal results. Every list has a defined
 * order: recommendations and appraisals in the order of the manifest, the rest by id.
 *
 * @param reason code that explains the status (not applicable) or an empty answer (withheld); empty otherwise
 * @param literature what holds on the evidence clock for every patient; the explanation includes it
 * @param excluded what was left out for a reason
 * @param notUnderstood what may matter and was not understood; it is not among what was left out
 * @param retracted keys of studies that are retracted on the evidence clock and therefore supported nothing
 */
public record Evaluation(
        GuidelineId guideline,
        String patient,
        Clocks clocks,
        Status status,
        String reason,
        List<Advice> recommendations,
        List<Appraisal> appraisals,
        List<Applicability> applicability,
        List<DataRequest> dataRequests,
        List<EvidenceGap> evidenceGaps,
        List<Withheld> withheld,
        List<String> retracted,
        List<Exclusion> excluded,
        List<Unread> notUnderstood,
        List<String> notices,
        Literature literature,
        Explanation explanation) {

    public Evaluation {
        recommendations = List.copyOf(recommendations);
        appraisals = List.copyOf(appraisals);
        applicability = List.copyOf(applicability);
        dataRequests = List.copyOf(dataRequests);
        evidenceGaps = List.copyOf(evidenceGaps);
        withheld = List.copyOf(withheld);
        retracted = List.copyOf(retracted);
        excluded = List.copyOf(excluded);
        notUnderstood = List.copyOf(notUnderstood);
        notices = List.copyOf(notices);
    }

    /** Labels of the study populations that bear on a claim and include this patient, sorted. */
    public List<String> direct(String claim) {
        return explanation
                .fact(BodyOfEvidence.idOf(claim))
                .map(BodyOfEvidence.class::cast)
                .map(body -> applicability.stream()
                        .filter(study -> study.verdict() == Applicability.Verdict.MEETS)
                        .map(Applicability::study)
                        .filter(body::restsOn)
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** The names of the entries that were not understood and for which something is asked, sorted: those that its rules matched. */
    public List<String> unread(DataRequest request) {
        return matched(request)
                .filter(NotUnderstood.class::isInstance)
                .map(fact -> ((NotUnderstood) fact).entry())
                .distinct()
                .sorted()
                .toList();
    }

    /** What the rules matched by which something is asked. */
    public Stream<Fact> matched(DataRequest request) {
        return explanation.firings().stream()
                .filter(firing -> firing.inserted().contains(request.id()))
                .flatMap(firing -> firing.matched().stream())
                .flatMap(id -> explanation.fact(id).stream());
    }

    /** The recommendation with a code, if it is given. */
    public Optional<Advice> advice(String code) {
        return recommendations.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
