package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The gain in CD4 count since the baseline, in cells/µL: now, or some months after the start of treatment. */
public record Cd4Gain(String horizon, double cells, When measuredAt) implements Fact {

    @Override
    public String id() {
        return "Cd4Gain/" + horizon;
    }
}
