package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;

/**
 * One characteristic of this patient on which studies set limits. A characteristic that is not known is a fact too, with
 * {@link Bounds#UNKNOWN}; a value below an assay's limit is the interval that it proves.
 */
public record Characteristic(String name, Bounds value) implements Fact {

    @Override
    public String id() {
        return "Characteristic/" + name;
    }
}
