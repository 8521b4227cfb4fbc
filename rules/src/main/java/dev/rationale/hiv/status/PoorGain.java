package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The CD4 gain is poor after enough time on treatment. Never merged with a low count: see I-04. */
public record PoorGain(double cells, long artMonths) implements Fact {

    @Override
    public String id() {
        return "PoorGain";
    }
}
