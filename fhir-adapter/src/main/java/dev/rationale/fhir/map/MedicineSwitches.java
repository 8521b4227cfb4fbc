package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A treatment that was stopped on a day that nobody recorded is taken to have lasted until the next one of its kind began, where the
 * kind declares that. Only here is the next one known even if it lies after the clinical clock; without it a patient between two
 * treatments would look untreated on every earlier day.
 */
final class MedicineSwitches {

    private final List<Course> courses = new ArrayList<>();

    void add(Course course) {
        courses.add(course);
    }

    List<Course> bounded() {
        return courses.stream().map(this::bounded).toList();
    }

    private Course bounded(Course course) {
        return course.isUndated() ? next(course).map(course::until).orElse(course) : course;
    }

    private Optional<When> next(Course course) {
        return courses.stream()
                .filter(other -> other.kind().equals(course.kind()) && !other.isAlone())
                .map(Course::at)
                .filter(start -> start.surelyAfter(course.at().latest()))
                .min(Comparator.naturalOrder());
    }
}
