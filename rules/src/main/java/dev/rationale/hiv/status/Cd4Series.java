package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.hiv.fact.Cd4Count;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** All CD4 counts on the clinical clock, in time order. Of two counts at one instant the higher comes first, so that the last is the lower. */
public record Cd4Series(List<Cd4Count> counts) implements Fact {

    /** Mean length of a month, to turn days into months for a slope. */
    private static final double DAYS_A_MONTH = 365.25 / 12;

    public Cd4Series {
        counts = counts.stream()
                .sorted(Comparator.comparing(Cd4Count::at)
                        .thenComparing(
                                Comparator.comparingDouble(Cd4Count::cells).reversed())
                        .thenComparing(Cd4Count::id))
                .toList();
    }

    @Override
    public String id() {
        return "Cd4Series";
    }

    /** The latest count, as a list of one; empty if there is none. */
    public List<Cd4Count> latest() {
        return counts.isEmpty() ? List.of() : List.of(counts.get(counts.size() - 1));
    }

    /** The last count that lies surely within the days given, both inclusive, as a list of one or none. */
    public List<Cd4Count> lastBetween(LocalDate from, LocalDate to) {
        List<Cd4Count> found = between(from, to);
        return found.isEmpty() ? List.of() : List.of(found.get(found.size() - 1));
    }

    /** The counts that lie surely within the days given, both inclusive. */
    public List<Cd4Count> between(LocalDate from, LocalDate to) {
        return counts.stream()
                .filter(count -> !count.at().earliest().isBefore(from)
                        && !count.at().latest().isAfter(to))
                .toList();
    }

    /** True if the latest two counts share their instant, so that the lower was chosen. */
    public boolean latestIsTheLowerOfTwo() {
        int size = counts.size();
        return size > 1
                && counts.get(size - 1).at().compareTo(counts.get(size - 2).at()) == 0
                && counts.get(size - 1).cells() < counts.get(size - 2).cells();
    }

    /** The count nearest to a day among those surely within the days given, as a list of one or none. */
    public List<Cd4Count> nearest(LocalDate day, LocalDate from, LocalDate to) {
        return between(from, to).stream()
                .min(Comparator.comparingLong(count ->
                        Math.abs(ChronoUnit.DAYS.between(day, count.at().earliest()))))
                .map(List::of)
                .orElse(List.of());
    }

    /** True if enough counts, spread over enough months, lie within the days given to read a slope from them. */
    public boolean hasTrend(LocalDate from, LocalDate to, long counts, long months) {
        List<Cd4Count> recent = between(from, to);
        return recent.size() >= counts
                && !recent.get(0)
                        .at()
                        .latest()
                        .plusMonths(months)
                        .isAfter(recent.get(recent.size() - 1).at().earliest());
    }

    /** True if the last counts, all at or above a limit, surely span so many months: one count alone spans nothing. */
    public boolean heldAtOrAbove(double limit, long months) {
        LocalDate last = latest().stream()
                .map(count -> count.at().earliest())
                .findFirst()
                .orElse(LocalDate.MIN);
        for (int index = counts.size() - 1; index >= 0 && counts.get(index).cells() >= limit; index--) {
            if (!counts.get(index).at().latest().plusMonths(months).isAfter(last)) {
                return true;
            }
        }
        return false;
    }

    /** The same as {@link #heldAtOrAbove} for a limit that must be exceeded. */
    public boolean heldAbove(double limit, long months) {
        return heldAtOrAbove(Math.nextUp(limit), months);
    }

    /** Least-squares slope in cells/µL per month, rounded to one decimal, of the counts that lie within the days given; there must be two. */
    public double slopePerMonth(LocalDate from, LocalDate to) {
        return slopePerMonth(between(from, to));
    }

    private static double slopePerMonth(List<Cd4Count> counts) {
        LocalDate origin = counts.get(0).at().earliest();
        double meanX = counts.stream()
                .mapToDouble(count -> months(origin, count))
                .average()
                .orElse(0);
        double meanY = counts.stream().mapToDouble(Cd4Count::cells).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (Cd4Count count : counts) {
            double x = months(origin, count) - meanX;
            covariance += x * (count.cells() - meanY);
            variance += x * x;
        }
        return variance == 0 ? 0 : Math.round(covariance / variance * 10) / 10.0;
    }

    private static double months(LocalDate origin, Cd4Count count) {
        return ChronoUnit.DAYS.between(origin, count.at().earliest()) / DAYS_A_MONTH;
    }
}
