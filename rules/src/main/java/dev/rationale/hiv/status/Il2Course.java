package dev.rationale.hiv.status;

import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.Il2Exposure;
import java.time.LocalDate;
import java.util.List;

/**
 * All recorded exposure to interleukin-2.
 *
 * @param lastDose the latest day on which a dose is recorded or an order ended
 * @param exposures the single records, in time order
 */
public record Il2Course(When at, End end, LocalDate lastDose, List<Il2Exposure> exposures, List<String> sources)
        implements Course {

    public Il2Course {
        exposures = List.copyOf(exposures);
        sources = List.copyOf(sources);
    }

    /** How many doses or orders were recorded; not a number of cycles. */
    public int records() {
        return exposures.size();
    }

    /** True if something happened during an exposure or within some weeks after it. */
    public boolean precededWithin(When event, long weeks) {
        return exposures.stream()
                .anyMatch(exposure -> !event.latest().isBefore(exposure.at().earliest())
                        && (exposure.end().kind() == End.Kind.ONGOING
                                || !event.earliest().isAfter(lastDay(exposure).plusWeeks(weeks))));
    }

    private static LocalDate lastDay(Il2Exposure exposure) {
        return exposure.end().dates().stream()
                .map(When::latest)
                .findFirst()
                .orElse(exposure.at().latest());
    }

    @Override
    public String id() {
        return "Il2Course";
    }
}
