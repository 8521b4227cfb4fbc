package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The immune response is poor in one sense or both, each named, so that one rule can speak of either without merging them. */
public record PoorResponse(String definitions) implements Fact {

    @Override
    public String id() {
        return "PoorResponse";
    }
}
