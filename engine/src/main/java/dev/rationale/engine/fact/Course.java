package dev.rationale.engine.fact;

import java.time.LocalDate;
import java.util.List;

/** A stretch of treatment made of one or more recorded exposures. */
public interface Course<T extends Lasting> extends Fact {

    /** The start. */
    When at();

    /** The end as known on the clinical clock; one that lies after it is hidden. */
    End end();

    /** The latest day on which a dose is recorded or an order ended. */
    LocalDate lastDose();

    /** The single records, in time order. */
    List<T> exposures();

    /** How many doses or orders were recorded; not a number of cycles. */
    default int records() {
        return exposures().size();
    }

    default boolean ongoing() {
        return end().kind() == End.Kind.ONGOING;
    }

    /** Whole months on treatment that have surely passed on a day. */
    default long wholeMonths(LocalDate day) {
        return at().wholeMonthsUntil(day);
    }

    /** True if something happened during an exposure or within some weeks after it. */
    default boolean precededWithin(When event, long weeks) {
        return exposures().stream()
                .anyMatch(exposure -> !event.latest().isBefore(exposure.at().earliest())
                        && (exposure.end().kind() == End.Kind.ONGOING
                                || !event.earliest().isAfter(lastDay(exposure).plusWeeks(weeks))));
    }

    private static LocalDate lastDay(Lasting exposure) {
        return exposure.end().dates().stream()
                .map(When::latest)
                .findFirst()
                .orElse(exposure.at().latest());
    }
}
