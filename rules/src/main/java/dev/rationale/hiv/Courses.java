package dev.rationale.hiv;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import dev.rationale.hiv.status.ArtCourse;
import dev.rationale.hiv.status.Il2Course;
import dev.rationale.hiv.status.ProphylaxisCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins exposures to courses: a longer gap than allowed begins a new course. */
final class Courses {

    private final LocalDate asOf;
    private final long gapInDays;

    Courses(LocalDate asOf, long gapInDays) {
        this.asOf = asOf;
        this.gapInDays = gapInDays;
    }

    /** A booster by itself treats nothing and makes no course. */
    List<Reduced> ofArt(List<ArtExposure> exposures) {
        List<ArtExposure> treating =
                exposures.stream().filter(exposure -> !exposure.boosterOnly()).toList();
        List<Reduced> courses = new ArrayList<>();
        for (ExposurePeriod<ArtExposure> stretch : stretches(treating, ArtExposure::end)) {
            courses.add(new Reduced(art(stretch), List.copyOf(stretch.members())));
        }
        return courses;
    }

    private ArtCourse art(ExposurePeriod<ArtExposure> stretch) {
        List<ArtExposure> last = stretch.last(asOf, ArtExposure::end);
        return new ArtCourse(
                "ArtCourse/" + stretch.start(),
                last.stream().flatMap(one -> one.drugs().stream()).toList(),
                stretch.members().stream().flatMap(one -> one.drugs().stream()).toList(),
                last.stream().flatMap(one -> one.classes().stream()).toList(),
                stretch.start(),
                heldOpen(stretch.end()),
                sources(stretch.members()));
    }

    /** A gap that is not yet longer than allowed has not ended the treatment. */
    private End heldOpen(End end) {
        boolean withinGap = end.dates().stream()
                .anyMatch(date -> !date.latest().plusDays(gapInDays).isBefore(asOf));
        return withinGap ? End.ONGOING : end;
    }

    List<Reduced> ofIl2(List<Il2Exposure> exposures) {
        if (exposures.isEmpty()) {
            return List.of();
        }
        List<Il2Exposure> sorted = inTime(exposures);
        LocalDate lastDose = sorted.stream()
                .map(one -> seen(one.end()).dates().stream()
                        .map(When::latest)
                        .findFirst()
                        .orElse(one.at().latest()))
                .max(Comparator.naturalOrder())
                .orElse(asOf);
        boolean ongoing = sorted.stream().anyMatch(one -> seen(one.end()).kind() == End.Kind.ONGOING);
        End end = ongoing ? End.ONGOING : End.on(When.on(lastDose));
        Il2Course course = new Il2Course(sorted.get(0).at(), end, lastDose, sorted, sources(sorted));
        return List.of(new Reduced(course, List.copyOf(sorted)));
    }

    List<Reduced> ofProphylaxis(List<ProphylaxisExposure> exposures) {
        Map<String, List<ProphylaxisExposure>> byDrug = exposures.stream()
                .collect(Collectors.groupingBy(ProphylaxisExposure::drug, TreeMap::new, Collectors.toList()));
        List<Reduced> courses = new ArrayList<>();
        byDrug.forEach((drug, ofDrug) -> {
            for (ExposurePeriod<ProphylaxisExposure> stretch : stretches(ofDrug, ProphylaxisExposure::end)) {
                courses.add(new Reduced(
                        new ProphylaxisCourse(drug, stretch.start(), stretch.end(), sources(stretch.members())),
                        List.copyOf(stretch.members())));
            }
        });
        return courses;
    }

    private <T extends Dated> List<ExposurePeriod<T>> stretches(List<T> exposures, Function<T, End> end) {
        List<ExposurePeriod<T>> stretches = new ArrayList<>();
        List<T> members = new ArrayList<>();
        End until = End.UNDATED;
        for (T exposure : inTime(exposures)) {
            if (!members.isEmpty() && isBeyondGap(until, exposure.at())) {
                stretches.add(new ExposurePeriod<>(members, until));
                members = new ArrayList<>();
            }
            until = members.isEmpty() ? seen(end.apply(exposure)) : later(until, seen(end.apply(exposure)));
            members.add(exposure);
        }
        if (!members.isEmpty()) {
            stretches.add(new ExposurePeriod<>(members, until));
        }
        return stretches;
    }

    /** An end without a date is taken to be the start of what followed, so only a dated end can leave a gap. */
    private boolean isBeyondGap(End until, When next) {
        return until.kind() == End.Kind.ON
                && until.dates().get(0).latest().plusDays(gapInDays).isBefore(next.earliest());
    }

    /** An end that lies after the clinical clock is not known on it. */
    private End seen(End end) {
        return end.kind() == End.Kind.ON && end.dates().get(0).surelyAfter(asOf) ? End.ONGOING : end;
    }

    /** The end of two exposures together; the second starts later, so its undated end lies later too. */
    private static End later(End first, End second) {
        if (first.kind() == End.Kind.ONGOING || second.kind() == End.Kind.ONGOING) {
            return End.ONGOING;
        }
        if (second.kind() == End.Kind.UNDATED || first.kind() == End.Kind.UNDATED) {
            return second;
        }
        boolean firstIsLater =
                first.dates().get(0).latest().isAfter(second.dates().get(0).latest());
        return firstIsLater ? first : second;
    }

    private static <T extends Dated> List<T> inTime(List<T> exposures) {
        return exposures.stream()
                .sorted(Comparator.comparing(T::at).thenComparing(Fact::id))
                .toList();
    }

    private static List<String> sources(List<? extends Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
