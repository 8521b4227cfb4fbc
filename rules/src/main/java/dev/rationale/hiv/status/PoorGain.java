package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/**
 * Whether the count has risen little on treatment: one of two definitions of a poor response, never merged with the other.
 * Absent where it cannot be told, or where treatment has not lasted long enough to ask.
 */
public record PoorGain(boolean met, double gained, long artMonths) implements Fact {

    @Override
    public String id() {
        return "PoorGain";
    }
}
