package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.Cd4Count;

/**
 * How many CD4 cells were gained since the start of the current course of antiretroviral treatment.
 *
 * @param gained in cells/µL, negative for a loss
 */
public record Cd4Gain(Point point, double gained, double baseline, When baselineAt, double cells, When at)
        implements Fact {

    /** The time after the start. */
    public enum Point {
        NOW,
        MONTH_12,
        MONTH_24
    }

    public static Cd4Gain since(Cd4Baseline baseline, Cd4Count later, Point point) {
        return new Cd4Gain(
                point, later.cells() - baseline.cells(), baseline.cells(), baseline.at(), later.cells(), later.at());
    }

    @Override
    public String id() {
        return "Cd4Gain/" + point;
    }
}
