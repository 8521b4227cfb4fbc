package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The guideline speaks about this patient: an adult, or of unknown age, with HIV-1 infection. Rules of later phases match it. */
public record Applicable(String basis) implements Fact {

    @Override
    public String id() {
        return "Applicable";
    }
}
