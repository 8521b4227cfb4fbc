package dev.rationale.engine.fact;

import java.util.List;

/**
 * An enrolment in a study, of a kind that the guideline package declares in {@code facts.yaml}.
 *
 * @param kind the declared kind
 * @param study the study as the record names it
 * @param status the status as recorded, for instance {@code on-study}
 */
public record Enrolled(String id, String kind, String study, String status, When at, List<String> sources)
        implements Declared {

    public Enrolled {
        sources = List.copyOf(sources);
    }
}
