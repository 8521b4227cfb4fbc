package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/**
 * Where the patient stands with interleukin-2. Exactly one of {@link State#CURRENT}, {@link State#PAST} and {@link State#NONE}
 * holds; {@link State#PROPOSED} may hold beside any of them.
 */
public record Il2Status(State state) implements Fact {

    /** Being considered, being given, given earlier, or none on record. */
    public enum State {
        PROPOSED,
        CURRENT,
        PAST,
        NONE
    }

    @Override
    public String id() {
        return "Il2Status/" + state;
    }
}
