package dev.rationale.engine.fact;

import java.util.List;

/**
 * An event on record, of a kind that the guideline package declares in {@code facts.yaml}.
 *
 * @param kind the declared kind, for instance {@code bleeding}
 * @param member which of the events that the declaration names
 * @param grade its grade from 1 to 5, 0 if none is recorded
 * @param attributed true if the record itself names a medicine of the declared kind as suspected cause
 */
public record Happened(
        String id, String kind, String member, int grade, boolean attributed, When at, List<String> sources)
        implements Declared {

    public Happened {
        sources = List.copyOf(sources);
    }
}
