package dev.rationale.fhir.picture;

import dev.rationale.engine.fact.Course;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A course of treatment in parts, each with the drugs that were given in it.
 *
 * @param drugs what an exposure is of, in words
 */
record Regimens(Course<?> course, Function<Fact, List<String>> drugs) {

    /** From one day to another, with what was given. */
    record Part(LocalDate from, LocalDate until, SortedSet<String> drugs) {}

    /** The parts in order; none if it cannot be told what was given when. */
    List<Part> until(LocalDate last) {
        boolean dated = course.exposures().stream()
                .allMatch(one ->
                        !one.at().equals(When.UNKNOWN) && !drugs.apply(one).isEmpty());
        return dated ? parts(last) : List.of();
    }

    private List<Part> parts(LocalDate last) {
        List<Part> parts = new ArrayList<>();
        for (LocalDate day : changes().headSet(last.plusDays(1))) {
            SortedSet<String> given = new TreeSet<>();
            course.exposures().stream().filter(one -> isGiven(one, day)).forEach(one -> given.addAll(drugs.apply(one)));
            // A gap that the course is joined across is no regimen of its own.
            boolean other = !given.isEmpty()
                    && (parts.isEmpty() || !parts.get(parts.size() - 1).drugs().equals(given));
            if (other) {
                close(parts, day.minusDays(1));
                parts.add(new Part(day, last, given));
            }
        }
        return parts;
    }

    private static void close(List<Part> parts, LocalDate until) {
        if (!parts.isEmpty()) {
            Part open = parts.remove(parts.size() - 1);
            parts.add(new Part(open.from(), until, open.drugs()));
        }
    }

    /** The days on which something begins or ends. */
    private SortedSet<LocalDate> changes() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Lasting one : course.exposures()) {
            days.add(one.at().earliest());
            one.end().dates().forEach(end -> days.add(end.latest()));
        }
        return days;
    }

    /** One without a day of its end is taken to go on with the course; on the day of a change the new one is. */
    private static boolean isGiven(Lasting one, LocalDate day) {
        LocalDate from = one.at().earliest();
        return from.equals(day)
                || (from.isBefore(day)
                        && one.end().dates().stream()
                                .allMatch(end -> end.latest().isAfter(day)));
    }
}
