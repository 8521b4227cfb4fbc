package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.hiv.fact.Cd4Count;
import java.time.LocalDate;
import java.util.List;

/** The slope of the CD4 count, in cells/µL per month, by least squares. */
public record Cd4Slope(double perMonth, int counts) implements Fact {

    /** The slope over the counts that lie within the days given; there must be two at least. */
    public static Cd4Slope of(Cd4Series series, LocalDate from, LocalDate to) {
        List<Cd4Count> recent = series.between(from, to);
        return new Cd4Slope(Cd4Series.slopePerMonth(recent), recent.size());
    }

    @Override
    public String id() {
        return "Cd4Slope";
    }
}
