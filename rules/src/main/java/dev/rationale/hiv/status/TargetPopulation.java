package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The people for whom interleukin-2 was meant: on treatment long enough, virus controlled, immune response poor. */
public record TargetPopulation(String definitions) implements Fact {

    @Override
    public String id() {
        return "TargetPopulation";
    }
}
