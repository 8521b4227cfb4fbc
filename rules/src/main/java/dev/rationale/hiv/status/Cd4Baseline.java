package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The CD4 count from which the gain on treatment is reckoned. */
public record Cd4Baseline(double cells, When at, String source) implements Fact {

    @Override
    public String id() {
        return "Cd4Baseline";
    }
}
