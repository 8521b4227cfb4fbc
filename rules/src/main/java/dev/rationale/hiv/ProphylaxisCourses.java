package dev.rationale.hiv;

import dev.rationale.engine.guideline.Reduced;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import dev.rationale.hiv.status.ProphylaxisCourse;
import dev.rationale.hiv.status.ProphylaxisHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Joins exposures to drugs against opportunistic infections to one course for each drug. */
record ProphylaxisCourses(LocalDate asOf) {

    List<Reduced> of(List<ProphylaxisExposure> recorded) {
        Map<String, List<ProphylaxisExposure>> byDrug = recorded.stream()
                .sorted(Comparator.comparing(ProphylaxisExposure::at).thenComparing(ProphylaxisExposure::id))
                .collect(Collectors.groupingBy(ProphylaxisExposure::drug, TreeMap::new, Collectors.toList()));
        List<Reduced> reduced = new ArrayList<>();
        List<ProphylaxisCourse> courses = new ArrayList<>();
        byDrug.forEach((drug, exposures) -> {
            ProphylaxisCourse course = course(drug, exposures);
            courses.add(course);
            reduced.add(new Reduced(course, List.copyOf(exposures)));
        });
        reduced.add(new Reduced(history(courses), List.copyOf(courses)));
        return reduced;
    }

    private ProphylaxisHistory history(List<ProphylaxisCourse> courses) {
        return new ProphylaxisHistory(
                courses,
                courses.stream()
                        .filter(course -> Ends.reaches(course.end(), asOf, 0))
                        .map(ProphylaxisCourse::drug)
                        .collect(Collectors.toSet()));
    }

    private ProphylaxisCourse course(String drug, List<ProphylaxisExposure> exposures) {
        List<End> ends = Ends.resolved(
                exposures.stream().map(ProphylaxisExposure::at).toList(),
                exposures.stream().map(ProphylaxisExposure::end).toList(),
                asOf);
        return new ProphylaxisCourse(
                drug,
                exposures.get(0).at(),
                Ends.last(ends),
                exposures.stream()
                        .flatMap(exposure -> exposure.sources().stream())
                        .distinct()
                        .toList());
    }
}
