package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The worst grade of an effect put down to interleukin-2. */
public record Il2Tolerance(int worstGrade) implements Fact {

    @Override
    public String id() {
        return "Il2Tolerance";
    }
}
