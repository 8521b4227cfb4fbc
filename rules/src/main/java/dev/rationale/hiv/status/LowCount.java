package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** The latest CD4 count is low in absolute terms. Never merged with a poor gain: see I-04. */
public record LowCount(double cells, When at) implements Fact {

    @Override
    public String id() {
        return "LowCount";
    }
}
