package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.Cd4Count;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * All CD4 counts in time order, one for each instant. It is there for every patient, empty where no count is recorded.
 *
 * @param counts in time order
 * @param setAside counts that gave way to a lower one at the same instant, in time order
 */
public record Cd4Series(List<Cd4Count> counts, List<Cd4Count> setAside) implements Fact {

    public Cd4Series {
        counts = List.copyOf(counts);
        setAside = List.copyOf(setAside);
    }

    @Override
    public String id() {
        return "Cd4Series";
    }

    public int size() {
        return counts.size();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The last count; none if there is none. */
    public List<Cd4Count> latest() {
        return counts.subList(Math.max(0, size() - 1), size());
    }

    /** True if another count at the same instant gave way to the last one. */
    public boolean latestWasChosen() {
        return latest().stream()
                .anyMatch(
                        count -> setAside.stream().anyMatch(other -> other.at().equals(count.at())));
    }

    /** The last count that surely lies within the days given; none if there is none. */
    public List<Cd4Count> lastBetween(LocalDate from, LocalDate to) {
        return between(from, to).latest();
    }

    /** The count nearest to a day among those that surely lie within the days given, the earlier of two equally near. */
    public List<Cd4Count> nearestTo(LocalDate day, LocalDate from, LocalDate to) {
        Comparator<Cd4Count> byDistance = Comparator.comparingLong(
                count -> Math.abs(ChronoUnit.DAYS.between(day, count.at().earliest())));
        return between(from, to).counts.stream().min(byDistance).stream().toList();
    }

    /** The part of this series that surely lies within the days given. */
    public Cd4Series between(LocalDate from, LocalDate to) {
        return new Cd4Series(
                counts.stream()
                        .filter(count -> !count.at().earliest().isBefore(from))
                        .filter(count -> count.at().surelyOnOrBefore(to))
                        .toList(),
                setAside);
    }

    /** The counts at the end of the series that are all at least {@code cells}. */
    public Cd4Series runAtLeast(double cells) {
        long start = LongStream.range(0, size())
                        .filter(index -> counts.get((int) index).cells() < cells)
                        .max()
                        .orElse(-1)
                + 1;
        return new Cd4Series(counts.subList((int) start, size()), setAside);
    }

    /** The counts at the end of the series that are all above {@code cells}. */
    public Cd4Series runAbove(double cells) {
        return runAtLeast(Math.nextUp(cells));
    }

    /** Whole months that surely lie between the first and the last count. */
    public long spanMonths() {
        return isEmpty() ? 0 : first().wholeMonthsUntil(last().earliest());
    }

    /** Least squares over all counts, in cells/µL per month. */
    public double slopePerMonth() {
        return Slope.perMonth(counts);
    }

    private When first() {
        return counts.get(0).at();
    }

    private When last() {
        return counts.get(size() - 1).at();
    }
}
