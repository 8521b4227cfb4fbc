package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/**
 * A laboratory result that rules may grade: liver enzymes as a multiple of the laboratory's own upper limit of normal,
 * neutrophils in cells/µL.
 *
 * @param analyte {@code alt}, {@code ast} (times the upper limit) or {@code neutrophils} (cells/µL)
 */
public record SafetyLab(String id, String analyte, double amount, When at, List<String> sources) implements Dated {
    public SafetyLab {
        sources = List.copyOf(sources);
    }
}
