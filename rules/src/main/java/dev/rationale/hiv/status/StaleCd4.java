package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The latest CD4 count is older than the guideline accepts. */
public record StaleCd4(double cells, When at, long ageDays) implements Fact {

    @Override
    public String id() {
        return "StaleCd4";
    }
}
