package dev.rationale.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that the picture of a course shows, as text. */
final class CourseInWords {

    private CourseInWords() {}

    static List<String> of(Course course) {
        List<String> words = new ArrayList<>();
        course.panels()
                .forEach(panel -> words.add(
                        panel.points().isEmpty()
                                ? panel.none()
                                : panel.name() + ": "
                                        + panel.points().stream()
                                                .map(Course.Point::said)
                                                .collect(Collectors.joining("; "))));
        course.lanes()
                .forEach(lane -> words.add(
                        lane.stretches().isEmpty()
                                ? lane.none()
                                : lane.name() + ": "
                                        + lane.stretches().stream()
                                                .map(Course.Stretch::said)
                                                .collect(Collectors.joining("; "))));
        if (!course.slopes().slopes().isEmpty()) {
            words.add(course.slopes().heading() + ": "
                    + course.slopes().slopes().stream()
                            .map(one -> one.name() + " " + one.said())
                            .collect(Collectors.joining("; ")));
        }
        course.leftOut().forEach(mark -> words.add(mark.said()));
        words.addAll(course.notes());
        return words;
    }
}
