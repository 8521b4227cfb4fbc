package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** Whether the patient is on antiretroviral treatment at the clinical clock, as far as recorded. */
public record ArtStatus(State state) implements Fact {

    /** On treatment, formerly on treatment, or none on record. */
    public enum State {
        ON_ART,
        STOPPED,
        NONE_RECORDED
    }

    @Override
    public String id() {
        return "ArtStatus";
    }
}
