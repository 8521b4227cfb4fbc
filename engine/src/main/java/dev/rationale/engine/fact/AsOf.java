package dev.rationale.engine.fact;

import java.time.LocalDate;

/** The clinical clock as a fact: rules that reckon with time match it, and never look at a system clock. */
public record AsOf(LocalDate date) implements Fact {

    @Override
    public String id() {
        return "AsOf/" + date;
    }
}
