package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.util.List;
import java.util.Set;

/**
 * Antiretroviral treatment without a gap longer than the parameter {@code art.gap}; a change of drugs does not end it.
 *
 * @param number position in time, from 1
 * @param at the start
 * @param end the end, as far as known
 * @param drugs every drug of the course
 * @param combination the drugs taken together at the time when they were most
 * @param classes the classes in that combination
 */
public record ArtCourse(
        int number,
        When at,
        End end,
        Set<String> drugs,
        Set<String> combination,
        Set<String> classes,
        List<String> sources)
        implements Dated {

    public ArtCourse {
        drugs = Ordered.copyOf(drugs);
        combination = Ordered.copyOf(combination);
        classes = Ordered.copyOf(classes);
        sources = List.copyOf(sources);
    }

    @Override
    public String id() {
        return "ArtCourse/" + number;
    }
}
