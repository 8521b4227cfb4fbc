package dev.rationale.hiv;

import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the ends of exposures mean on the clinical clock. */
final class Ends {

    private Ends() {}

    /** The end as far as it has come: one that lies in the future is not known yet, so the exposure is still going on. */
    static End seenOn(End end, LocalDate asOf) {
        boolean hidden = end.dates().stream().anyMatch(date -> date.surelyAfter(asOf));
        return hidden ? End.ONGOING : end;
    }

    /**
     * The ends of exposures that are given in order of their starts. One that ended nobody knows when is taken to have lasted
     * until the next one began; the last one keeps its unknown end.
     */
    static List<End> resolved(List<When> starts, List<End> recorded, LocalDate asOf) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            End end = seenOn(recorded.get(i), asOf);
            ends.add(end.kind() == End.Kind.UNDATED ? untilNext(starts, i) : end);
        }
        return List.copyOf(ends);
    }

    private static End untilNext(List<When> starts, int index) {
        When start = starts.get(index);
        return IntStream.range(index + 1, starts.size())
                .mapToObj(starts::get)
                .filter(next -> next.compareTo(start) > 0)
                .findFirst()
                .map(End::on)
                .orElse(End.UNDATED);
    }

    /** The end of several exposures together. */
    static End last(List<End> ends) {
        if (ends.contains(End.ONGOING)) {
            return End.ONGOING;
        }
        if (ends.contains(End.UNDATED)) {
            return End.UNDATED;
        }
        return ends.stream()
                .flatMap(end -> end.dates().stream())
                .max(When::compareTo)
                .map(End::on)
                .orElse(End.UNDATED);
    }

    /** The last possible day of an exposure. */
    static LocalDate lastDay(When start, End end) {
        return switch (end.kind()) {
            case ONGOING -> LocalDate.MAX;
            case ON -> end.dates().get(0).latest();
            case UNDATED -> start.latest();
        };
    }

    /** True if it is going on, or ended no more than {@code days} ago. */
    static boolean reaches(End end, LocalDate asOf, long days) {
        return end.kind() == End.Kind.ONGOING
                || end.dates().stream()
                        .anyMatch(date -> !date.latest().plusDays(days).isBefore(asOf));
    }
}
