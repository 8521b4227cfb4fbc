package dev.rationale.engine.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * All results of one type on the clinical clock, in time order. Of two at one instant the package's declaration says which is last.
 *
 * <pre>{@code $latest : Cd4Count( cells < 200 ) from $series.latest()}</pre>
 */
public interface Series<T extends Dated> extends Fact {

    /** The results in time order. */
    List<T> results();

    /** The least value that a result may have. */
    double lower(T result);

    /** The greatest value that a result may have. */
    double upper(T result);

    /** Results in time order. */
    static <T extends Dated> List<T> inOrder(List<T> results, Comparator<T> atOneInstant) {
        return results.stream()
                .sorted(Comparator.<T, When>comparing(Dated::at)
                        .thenComparing(atOneInstant)
                        .thenComparing(Fact::id))
                .toList();
    }

    /** The first result, as a list of one; empty if there is none. */
    default List<T> earliest() {
        return results().stream().limit(1).toList();
    }

    /** The latest result, as a list of one; empty if there is none. */
    default List<T> latest() {
        return fromTheEnd(1);
    }

    /** The result before the latest, as a list of one or none. */
    default List<T> previous() {
        return fromTheEnd(2);
    }

    private List<T> fromTheEnd(int place) {
        int index = results().size() - place;
        return index < 0 ? List.of() : List.of(results().get(index));
    }

    /** The results that lie surely within the days given, both inclusive. */
    default List<T> between(LocalDate from, LocalDate to) {
        return results().stream()
                .filter(result -> !result.at().earliest().isBefore(from)
                        && !result.at().latest().isAfter(to))
                .toList();
    }

    /** The last result that lies surely within the days given, both inclusive, as a list of one or none. */
    default List<T> lastBetween(LocalDate from, LocalDate to) {
        List<T> found = between(from, to);
        return found.subList(Math.max(0, found.size() - 1), found.size());
    }

    /** The result nearest to a day among those surely within the days given, as a list of one or none. */
    default List<T> nearest(LocalDate day, LocalDate from, LocalDate to) {
        return between(from, to).stream()
                .min(Comparator.comparingLong(result ->
                        Math.abs(ChronoUnit.DAYS.between(day, result.at().earliest()))))
                .map(List::of)
                .orElse(List.of());
    }

    /** True if some result is surely above a limit. */
    default boolean anyAbove(double limit) {
        return results().stream().anyMatch(result -> lower(result) > limit);
    }

    /** True if the latest two results share their instant, so that the lower was chosen. */
    default boolean latestIsTheLowerOfTwo() {
        List<T> latest = latest();
        List<T> previous = previous();
        return !previous.isEmpty()
                && latest.get(0).at().compareTo(previous.get(0).at()) == 0
                && upper(latest.get(0)) < lower(previous.get(0));
    }

    /** True if the last results, all at or above a limit, surely span so many months: one result alone spans nothing. */
    default boolean heldAtOrAbove(double limit, long months) {
        List<T> results = results();
        LocalDate last = latest().stream()
                .map(result -> result.at().earliest())
                .findFirst()
                .orElse(LocalDate.MIN);
        for (int index = results.size() - 1; index >= 0 && lower(results.get(index)) >= limit; index--) {
            if (!results.get(index).at().latest().plusMonths(months).isAfter(last)) {
                return true;
            }
        }
        return false;
    }

    /** The same as {@link #heldAtOrAbove} for a limit that must be exceeded. */
    default boolean heldAbove(double limit, long months) {
        return heldAtOrAbove(Math.nextUp(limit), months);
    }

    /** True if enough results, spread over enough months, lie within the days given to read a slope from them. */
    default boolean hasTrend(LocalDate from, LocalDate to, long results, long months) {
        List<T> recent = between(from, to);
        return recent.size() >= results
                && !recent.get(0)
                        .at()
                        .latest()
                        .plusMonths(months)
                        .isAfter(recent.get(recent.size() - 1).at().earliest());
    }

    /** Least-squares slope per month, rounded to one decimal, of the results that lie within the days given; there must be two. */
    default double slopePerMonth(LocalDate from, LocalDate to) {
        List<T> recent = between(from, to);
        return Slope.perMonth(
                recent.stream().map(result -> result.at().earliest()).toList(),
                recent.stream().map(this::lower).toList());
    }
}
