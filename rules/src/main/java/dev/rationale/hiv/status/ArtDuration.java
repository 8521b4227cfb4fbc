package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;

/**
 * How long the current course of antiretroviral treatment has lasted.
 *
 * @param months whole calendar months that have surely passed since the start
 * @param phase {@code <6}, {@code 6-11}, {@code 12-23} or {@code >=24}
 * @param since the start as recorded
 */
public record ArtDuration(long months, String phase, When since) implements Fact {

    @Override
    public String id() {
        return "ArtDuration";
    }
}
