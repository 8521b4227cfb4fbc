package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** Whether the patient is an adult on the clinical clock. */
public record AgeStatus(Group group) implements Fact {

    /** Surely adult, surely not, or not to be told from the birth date on record. */
    public enum Group {
        ADULT,
        UNDER_AGE,
        UNKNOWN
    }

    @Override
    public String id() {
        return "AgeStatus";
    }
}
