package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The infection was acquired recently, as recorded. */
public record RecentInfection(long months) implements Fact {

    @Override
    public String id() {
        return "RecentInfection";
    }
}
