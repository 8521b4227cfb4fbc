package dev.rationale.engine.derive;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.type.DeclaredCourse;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins exposures to courses: a longer gap than allowed begins a new course. */
final class Courses {

    private final DeclaredCourse declared;
    private final Class<? extends Fact> record;
    private final LocalDate asOf;
    private final long gapInDays;

    Courses(DeclaredCourse declared, Class<? extends Fact> record, LocalDate asOf, long gapInDays) {
        this.declared = declared;
        this.record = record;
        this.asOf = asOf;
        this.gapInDays = gapInDays;
    }

    /** What by itself treats nothing makes no course. */
    List<Reduced> of(List<Lasting> exposures) {
        Map<String, List<Lasting>> parted = exposures.stream()
                .filter(one -> declared.leaveOut().isEmpty() || !Boolean.TRUE.equals(value(one, declared.leaveOut())))
                .collect(Collectors.groupingBy(this::shared, TreeMap::new, Collectors.toList()));
        List<Reduced> courses = new ArrayList<>();
        parted.values().forEach(part -> stretches(part).forEach(stretch -> courses.add(course(stretch))));
        return courses;
    }

    private String shared(Lasting exposure) {
        return declared.by().isEmpty() ? "" : String.valueOf(value(exposure, declared.by()));
    }

    private Reduced course(Exposures stretch) {
        List<Lasting> last = stretch.last(asOf);
        Map<String, Object> values = new HashMap<>();
        values.put(declared.by(), shared(stretch.members().get(0)));
        for (DeclaredCourse.Gathered gathered : declared.gathered()) {
            List<String> texts = (gathered.ofAll() ? stretch.members() : last)
                    .stream()
                            .flatMap(one -> texts(value(one, gathered.field())))
                            .toList();
            values.put(gathered.name(), texts);
        }
        values.put("at", stretch.start());
        values.put("end", end(stretch));
        values.put("lastDose", stretch.lastDose(asOf));
        values.put("exposures", stretch.members());
        values.put("sources", sources(stretch.members()));
        return new Reduced(Records.made(record, values), List.copyOf(stretch.members()));
    }

    /** Without a gap there is nothing between single doses that could end a course but the last of them. */
    private End end(Exposures stretch) {
        boolean ongoing = stretch.end().kind() == End.Kind.ONGOING;
        if (declared.gap().isEmpty() && !ongoing) {
            return End.on(When.on(stretch.lastDose(asOf)));
        }
        boolean withinGap = stretch.end().dates().stream()
                .anyMatch(date -> !date.latest().plusDays(gapInDays).isBefore(asOf));
        return declared.heldOpen() && withinGap ? End.ONGOING : stretch.end();
    }

    private List<Exposures> stretches(List<Lasting> exposures) {
        List<Exposures> stretches = new ArrayList<>();
        List<Lasting> members = new ArrayList<>();
        End until = End.UNDATED;
        for (Lasting exposure : inTime(exposures)) {
            End end = Exposures.seen(exposure.end(), asOf);
            if (!members.isEmpty() && isBeyondGap(until, exposure.at())) {
                stretches.add(new Exposures(members, until));
                members = new ArrayList<>();
            }
            until = members.isEmpty() ? end : Exposures.later(until, end);
            members.add(exposure);
        }
        if (!members.isEmpty()) {
            stretches.add(new Exposures(members, until));
        }
        return stretches;
    }

    /** An end without a date is taken to be the start of what followed, so only a dated end can leave a gap. */
    private boolean isBeyondGap(End until, When next) {
        return !declared.gap().isEmpty()
                && until.kind() == End.Kind.ON
                && until.dates().get(0).latest().plusDays(gapInDays).isBefore(next.earliest());
    }

    private static Object value(Lasting exposure, String field) {
        try {
            return Accessors.value(exposure, field);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A " + exposure.type() + " does not show its '" + field + "'.", e);
        }
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.of(String.valueOf(value));
    }

    private static List<Lasting> inTime(List<Lasting> exposures) {
        return exposures.stream()
                .sorted(Comparator.<Lasting, When>comparing(Lasting::at).thenComparing(Fact::id))
                .toList();
    }

    private static List<String> sources(List<Lasting> exposures) {
        return exposures.stream()
                .flatMap(one -> one.sources().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
