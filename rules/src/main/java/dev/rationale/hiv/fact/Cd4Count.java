package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** One absolute CD4 count, in cells/µL. Percentages and CD4/CD8 ratios are never counts. */
public record Cd4Count(String id, double cells, When at, List<String> sources) implements Dated {
    public Cd4Count {
        sources = List.copyOf(sources);
    }
}
