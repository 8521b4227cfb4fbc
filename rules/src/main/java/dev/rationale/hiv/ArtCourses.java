package dev.rationale.hiv;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.status.ArtCourse;
import dev.rationale.hiv.status.ArtHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Joins exposures to antiretroviral drugs to courses. A boosting dose alone is no treatment and is left aside. */
record ArtCourses(LocalDate asOf, long gapDays) {

    private static final Comparator<ArtExposure> IN_TIME =
            Comparator.comparing(ArtExposure::at).thenComparing(ArtExposure::id);

    List<Reduced> of(List<ArtExposure> recorded) {
        List<List<ArtExposure>> groups = grouped(withEnds(recorded));
        List<Reduced> reduced = new ArrayList<>();
        List<ArtCourse> courses = new ArrayList<>();
        for (List<ArtExposure> group : groups) {
            ArtCourse course = course(courses.size() + 1, group);
            courses.add(course);
            reduced.add(new Reduced(course, List.copyOf(group)));
        }
        reduced.add(new Reduced(new ArtHistory(courses, current(courses)), List.copyOf(courses)));
        return reduced;
    }

    private List<ArtCourse> current(List<ArtCourse> courses) {
        return courses.stream()
                .filter(course -> Ends.reaches(course.end(), asOf, gapDays))
                .skip(Math.max(0, courses.size() - 1L))
                .toList();
    }

    private List<ArtExposure> withEnds(List<ArtExposure> recorded) {
        List<ArtExposure> treatment = recorded.stream()
                .filter(exposure -> !exposure.boosterOnly())
                .sorted(IN_TIME)
                .toList();
        List<End> ends = Ends.resolved(
                treatment.stream().map(ArtExposure::at).toList(),
                treatment.stream().map(ArtExposure::end).toList(),
                asOf);
        List<ArtExposure> ended = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            ended.add(ending(treatment.get(i), ends.get(i)));
        }
        return ended;
    }

    private static ArtExposure ending(ArtExposure exposure, End end) {
        return new ArtExposure(
                exposure.id(),
                exposure.drugs(),
                exposure.classes(),
                exposure.boosterOnly(),
                exposure.at(),
                end,
                exposure.sources());
    }

    private List<List<ArtExposure>> grouped(List<ArtExposure> exposures) {
        List<List<ArtExposure>> groups = new ArrayList<>();
        LocalDate reach = LocalDate.MIN;
        for (ArtExposure exposure : exposures) {
            if (groups.isEmpty() || isAfterGap(exposure.at(), reach)) {
                groups.add(new ArrayList<>());
                reach = LocalDate.MIN;
            }
            groups.get(groups.size() - 1).add(exposure);
            LocalDate last = Ends.lastDay(exposure.at(), exposure.end());
            reach = last.isAfter(reach) ? last : reach;
        }
        return groups;
    }

    private boolean isAfterGap(When start, LocalDate reach) {
        return !reach.equals(LocalDate.MAX) && start.earliest().isAfter(reach.plusDays(gapDays));
    }

    private static ArtCourse course(int number, List<ArtExposure> group) {
        List<ArtExposure> together = fullest(group);
        return new ArtCourse(
                number,
                group.get(0).at(),
                Ends.last(group.stream().map(ArtExposure::end).toList()),
                drugs(group),
                drugs(together),
                together.stream()
                        .flatMap(exposure -> exposure.classes().stream())
                        .collect(Collectors.toSet()),
                group.stream()
                        .flatMap(exposure -> exposure.sources().stream())
                        .distinct()
                        .toList());
    }

    private static List<ArtExposure> fullest(List<ArtExposure> group) {
        List<ArtExposure> fullest = List.of();
        for (ArtExposure start : group) {
            List<ArtExposure> together = group.stream()
                    .filter(other -> !other.at().earliest().isAfter(start.at().earliest()))
                    .filter(other -> !Ends.lastDay(other.at(), other.end())
                            .isBefore(start.at().earliest()))
                    .toList();
            fullest = drugs(together).size() > drugs(fullest).size() ? together : fullest;
        }
        return fullest;
    }

    private static Set<String> drugs(List<ArtExposure> exposures) {
        return exposures.stream()
                .flatMap(exposure -> exposure.drugs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
