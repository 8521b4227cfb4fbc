package dev.rationale.engine.guideline;

import java.util.List;

/**
 * The numbers at which some condition of the guideline changes its answer, gathered from the rules' conditions, the
 * parameters and the populations of the studies.
 *
 * @param numbers sorted, distinct
 */
public record Boundaries(List<Double> numbers) {

    public Boundaries {
        numbers = numbers.stream().distinct().sorted().toList();
    }
}
