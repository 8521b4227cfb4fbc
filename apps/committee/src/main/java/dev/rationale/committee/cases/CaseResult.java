package dev.rationale.committee.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import java.util.List;

/**
 * What became of a case.
 *
 * @param guideline the guideline that it was put to, with the literature that its file supposes
 * @param seen the answer
 * @param differences how the answer differs from what is expected; none if the case holds
 */
public record CaseResult(Case one, Guideline guideline, Evaluation seen, List<Difference> differences) {

    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
