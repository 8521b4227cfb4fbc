package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** Taking part in a trial of interleukin-2 now. */
public record InTrial(String study) implements Fact {

    @Override
    public String id() {
        return "InTrial";
    }
}
