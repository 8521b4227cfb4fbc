package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** A drug on record covers this infection now. */
public record Covered(String infection, String drug, When at) implements Fact {

    @Override
    public String id() {
        return "Covered/" + infection + "/" + drug;
    }
}
