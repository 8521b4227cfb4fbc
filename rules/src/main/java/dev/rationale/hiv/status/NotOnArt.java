package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** HIV-1 infection without current antiretroviral therapy on record. */
public record NotOnArt(String reason) implements Fact {

    @Override
    public String id() {
        return "NotOnArt";
    }
}
