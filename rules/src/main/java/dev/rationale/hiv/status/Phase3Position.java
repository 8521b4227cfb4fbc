package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** What phase 3 trials with clinical end points say on clinical benefit, on the evidence clock. */
public record Phase3Position(Position position) implements Fact {

    /** The positions. */
    public enum Position {
        NOT_REPORTED,
        NO_BENEFIT,
        BENEFIT,
        CONFLICTING
    }

    @Override
    public String id() {
        return "Phase3Position";
    }
}
