package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/**
 * An adverse effect with a grade from 1 to 5.
 *
 * @param kind what it was, for instance {@code fever}, {@code neutropenia}
 * @param scale where the grade comes from: {@code severity}, {@code ctcae}, {@code recorded}
 * @param attributed true if the record itself names interleukin-2 as suspected cause
 */
public record AdverseEffect(
        String id, String kind, int grade, String scale, boolean attributed, When at, List<String> sources)
        implements Dated {
    public AdverseEffect {
        sources = List.copyOf(sources);
    }
}
