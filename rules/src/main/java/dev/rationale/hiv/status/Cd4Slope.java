package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;

/** The trend of the CD4 counts of the last months by least squares, in cells/µL per month, and on how many counts it rests. */
public record Cd4Slope(double perMonth, int counts, long spanMonths) implements Fact {

    public static Cd4Slope of(Cd4Series series) {
        return new Cd4Slope(series.slopePerMonth(), series.size(), series.spanMonths());
    }

    @Override
    public String id() {
        return "Cd4Slope";
    }
}
