package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Fact;
import java.time.LocalDate;

/** The knowledge clock as a fact: evidence published after this day does not exist for the evaluation. */
public record EvidenceClock(LocalDate date) implements Fact {

    @Override
    public String id() {
        return "EvidenceClock/" + date;
    }
}
