package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** No current enrolment in a trial of interleukin-2 is on record. */
public record NotInTrial(String basis) implements Fact {

    @Override
    public String id() {
        return "NotInTrial";
    }
}
