package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The guideline speaks about this patient. Without this fact no later rule concludes anything. */
public record InScope(HivStatus.Basis hiv, AgeStatus.Group age) implements Fact {

    @Override
    public String id() {
        return "InScope";
    }
}
