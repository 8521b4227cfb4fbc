package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** An adverse effect that is put down to interleukin-2, and why. */
public record AttributedEffect(String kind, int grade, When at, String basis, String source) implements Fact {

    @Override
    public String id() {
        return "AttributedEffect/" + source;
    }
}
