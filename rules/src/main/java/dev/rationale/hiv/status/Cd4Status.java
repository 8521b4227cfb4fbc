package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.Cd4Count;
import java.time.LocalDate;

/**
 * The latest CD4 count.
 *
 * @param ageDays the greatest number of days that may have passed since
 * @param stratum for instance {@code 100-199}; the lower bound belongs to it, the upper does not
 * @param stale true if it is older than the parameter {@code staleness}
 * @param lowestOfSeveral true if there were several at the same instant, of which this is the lowest
 * @param count id of the count
 */
public record Cd4Status(
        double cells, When at, long ageDays, String stratum, boolean stale, boolean lowestOfSeveral, String count)
        implements Fact {

    public static Cd4Status of(Cd4Count count, Cd4Series series, String stratum, LocalDate asOf, Parameter staleness) {
        return new Cd4Status(
                count.cells(),
                count.at(),
                count.at().ageInDays(asOf),
                stratum,
                count.at().earliest().isBefore(asOf.minusMonths(staleness.whole())),
                series.latestWasChosen(),
                count.id());
    }

    @Override
    public String id() {
        return "Cd4Status";
    }
}
