package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/** A laboratory result graded as an adverse effect, by the grading table that the rule names. */
public record GradedLab(String kind, int grade, When at, String source) implements Fact {

    @Override
    public String id() {
        return "GradedLab/" + source;
    }
}
