package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.Il2Exposure;
import java.time.LocalDate;
import java.util.List;

/**
 * All recorded exposure to interleukin-2.
 *
 * @param at the first exposure
 * @param end how the last one ended
 * @param exposures in time order
 * @param cycles the first day of each cycle; empty where the record does not let cycles be told apart
 */
public record Il2Course(When at, End end, List<Il2Exposure> exposures, List<When> cycles, List<String> sources)
        implements Dated {

    public Il2Course {
        exposures = List.copyOf(exposures);
        cycles = List.copyOf(cycles);
        sources = List.copyOf(sources);
    }

    @Override
    public String id() {
        return "Il2Course";
    }

    /** The last day on which interleukin-2 may have been given, as far as recorded; {@code asOf} while an order is active. */
    public LocalDate lastGiven(LocalDate asOf) {
        return exposures.stream()
                .map(exposure -> lastDay(exposure, asOf))
                .max(LocalDate::compareTo)
                .orElse(at.latest());
    }

    /** True if the event lies within an exposure or at most {@code weeks} after it. */
    public boolean precedes(When event, long weeks) {
        return exposures.stream()
                .anyMatch(exposure -> !event.latest().isBefore(exposure.at().earliest())
                        && !event.earliest()
                                .isAfter(lastDay(exposure, event.earliest()).plusWeeks(weeks)));
    }

    private static LocalDate lastDay(Il2Exposure exposure, LocalDate ongoingUntil) {
        return switch (exposure.end().kind()) {
            case ONGOING -> ongoingUntil;
            case ON -> exposure.end().dates().get(0).latest();
            case UNDATED -> exposure.at().latest();
        };
    }
}
