package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The latest HIV-1 RNA result is older than the guideline accepts. */
public record StaleRna(When at, long ageDays) implements Fact {

    @Override
    public String id() {
        return "StaleRna";
    }
}
