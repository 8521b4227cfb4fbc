package dev.rationale.hiv.status;

import dev.rationale.hiv.fact.Cd4Count;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The straight line through counts over time by least squares. */
final class Slope {

    /** The mean length of a month in the Gregorian calendar. */
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private Slope() {}

    static double perMonth(List<Cd4Count> counts) {
        double meanMonths = counts.stream()
                .mapToDouble(count -> months(counts, count))
                .average()
                .orElse(0);
        double meanCells =
                counts.stream().mapToDouble(Cd4Count::cells).average().orElse(0);
        double product = 0;
        double square = 0;
        for (Cd4Count count : counts) {
            double months = months(counts, count) - meanMonths;
            product += months * (count.cells() - meanCells);
            square += months * months;
        }
        return square == 0 ? 0 : Math.round(product / square * 10) / 10.0;
    }

    private static double months(List<Cd4Count> counts, Cd4Count count) {
        long days = ChronoUnit.DAYS.between(
                counts.get(0).at().earliest(), count.at().earliest());
        return days / DAYS_PER_MONTH;
    }
}
