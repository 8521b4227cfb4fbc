package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import java.util.List;
import java.util.Set;

/**
 * All drugs against opportunistic infections. It is there for every patient, empty where none is recorded.
 *
 * @param courses one for each drug, by name
 * @param current names of the drugs that are being taken at the clinical clock
 */
public record ProphylaxisHistory(List<ProphylaxisCourse> courses, Set<String> current) implements Fact {

    public ProphylaxisHistory {
        courses = List.copyOf(courses);
        current = Ordered.copyOf(current);
    }

    @Override
    public String id() {
        return "ProphylaxisHistory";
    }

    /** Those of the drugs given that are being taken, in order of name. */
    public List<String> taking(List<String> drugs) {
        return current.stream().filter(drugs::contains).toList();
    }

    public boolean takesAll(List<String> drugs) {
        return current.containsAll(drugs);
    }
}
