package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** That there is a reason to speak of interleukin-2 for this patient: the strongest of the three. */
public record Il2InQuestion(Reason reason) implements Fact {

    /** Somebody proposes it, it is being given, or the patient is one of those for whom it was meant. */
    public enum Reason {
        PROPOSED,
        CURRENT,
        TARGET_POPULATION
    }

    @Override
    public String id() {
        return "Il2InQuestion";
    }
}
