package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** Whether the latest count is low in absolute terms: one of two definitions of a poor response, never merged with the other. */
public record LowCount(boolean met, double cells, When at) implements Fact {

    @Override
    public String id() {
        return "LowCount";
    }
}
