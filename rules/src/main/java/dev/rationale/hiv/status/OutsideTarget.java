package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The patient is not, or not surely, one of those for whom interleukin-2 was meant, for the reason given as a code. */
public record OutsideTarget(String reason) implements Fact {

    @Override
    public String id() {
        return "OutsideTarget";
    }
}
