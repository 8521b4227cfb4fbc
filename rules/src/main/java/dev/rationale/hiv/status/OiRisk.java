package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The risk of opportunistic infection as the source document sees it. The limit below which it calls it severe is an opinion without a citation. */
public record OiRisk(Level level, double cells) implements Fact {

    /** By count and by prophylaxis against Pneumocystis pneumonia. */
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
