package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The CD4 count with which the current course of antiretroviral treatment began. */
public record Cd4Baseline(double cells, When at, When artStart) implements Fact {

    @Override
    public String id() {
        return "Cd4Baseline";
    }
}
