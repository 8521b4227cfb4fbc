package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The guideline on preventing an infection that is in force on the evidence clock. */
public record ProphylaxisGuideline(String target, String key, String published) implements Fact {

    @Override
    public String id() {
        return "ProphylaxisGuideline/" + target;
    }
}
