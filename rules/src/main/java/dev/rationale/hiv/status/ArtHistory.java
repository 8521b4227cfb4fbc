package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/**
 * All courses of antiretroviral treatment in time order. It is there for every patient, empty where none is recorded.
 *
 * @param current the course that is going on at the clinical clock, or that ended no longer ago than a gap may last; none or one
 */
public record ArtHistory(List<ArtCourse> courses, List<ArtCourse> current) implements Fact {

    public ArtHistory {
        courses = List.copyOf(courses);
        current = List.copyOf(current);
    }

    @Override
    public String id() {
        return "ArtHistory";
    }

    public boolean isEmpty() {
        return courses.isEmpty();
    }

    public boolean isOngoing() {
        return !current.isEmpty();
    }
}
