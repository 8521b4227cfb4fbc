package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The patient is one of those for whom interleukin-2 was meant: virological response, and a poor CD4 response by one definition. */
public record TargetPopulation(Definition definition) implements Fact {

    /** Which definition of a poor response is met; the low count where both are. */
    public enum Definition {
        LOW_COUNT,
        POOR_GAIN
    }

    @Override
    public String id() {
        return "TargetPopulation";
    }
}
