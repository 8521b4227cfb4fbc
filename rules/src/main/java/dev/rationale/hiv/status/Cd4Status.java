package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.Cd4Count;
import java.time.LocalDate;

/** The latest CD4 count, in cells/µL, with its age and stratum. Boundaries of strata: lower inclusive, upper exclusive. */
public record Cd4Status(double cells, When at, long ageDays, String stratum, boolean lowerOfTwo, String source)
        implements Fact {

    /** The status that the latest count gives, in the stratum that a rule found. */
    public static Cd4Status of(Cd4Count latest, Cd4Series series, LocalDate asOf, String stratum) {
        return new Cd4Status(
                latest.cells(),
                latest.at(),
                latest.at().ageInDays(asOf),
                stratum,
                series.latestIsTheLowerOfTwo(),
                String.join(", ", latest.sources()));
    }

    @Override
    public String id() {
        return "Cd4Status";
    }
}
