package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The risk of opportunistic infection as the source reads it. */
public record OiRisk(Level level, String stratum) implements Fact {

    /** The levels of risk. */
    public enum Level {
        SEVERE_DESPITE_PROPHYLAXIS,
        LIMITED_UNDER_PROPHYLAXIS,
        UNPROTECTED,
        LOW
    }

    @Override
    public String id() {
        return "OiRisk";
    }
}
