package dev.rationale.engine.evaluation;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.explanation.Explanation;
import java.time.LocalDate;
import java.util.List;

/**
 * What the literature says on a day, whoever the patient is. Every evaluation on that day holds it, the same object each time.
 *
 * @param appraisals the claims that no patient's data would weigh otherwise, in the order of the manifest
 * @param evidenceGaps what the literature does not say, by id
 * @param retracted keys of studies that are retracted on the day and therefore support nothing
 * @param explanation what the guideline itself brings, and the rules that weighed it
 */
public record Literature(
        GuidelineId guideline,
        LocalDate evidenceAsOf,
        List<Appraisal> appraisals,
        List<EvidenceGap> evidenceGaps,
        List<String> retracted,
        Explanation explanation) {

    public Literature {
        appraisals = List.copyOf(appraisals);
        evidenceGaps = List.copyOf(evidenceGaps);
        retracted = List.copyOf(retracted);
    }
}
