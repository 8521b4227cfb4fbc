package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** How interleukin-2 stands for this patient, and since when or until when. */
public record Il2Status(State state, String at) implements Fact {

    /** The states. */
    public enum State {
        PROPOSED,
        CURRENT,
        PAST
    }

    @Override
    public String id() {
        return "Il2Status/" + state;
    }
}
