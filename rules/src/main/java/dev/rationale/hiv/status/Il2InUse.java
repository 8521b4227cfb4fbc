package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** Interleukin-2 is proposed or current. */
public record Il2InUse(String state) implements Fact {

    @Override
    public String id() {
        return "Il2InUse";
    }
}
