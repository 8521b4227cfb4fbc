package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The named prophylaxis guideline that the evidence clock sees for an infection; the newest of several. */
public record ProphylaxisSource(String infection, String key, String citation) implements Fact {

    @Override
    public String id() {
        return "ProphylaxisSource/" + infection;
    }
}
