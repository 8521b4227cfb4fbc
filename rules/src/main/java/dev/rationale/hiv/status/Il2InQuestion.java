package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The question of interleukin-2 arises for this patient, and why: current, proposed, or target population. */
public record Il2InQuestion(String reason) implements Fact {

    @Override
    public String id() {
        return "Il2InQuestion";
    }
}
