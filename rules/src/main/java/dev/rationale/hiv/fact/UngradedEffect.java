package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** An adverse effect that was recorded without a grade. */
public record UngradedEffect(String id, String kind, boolean attributed, When at, List<String> sources)
        implements Dated {
    public UngradedEffect {
        sources = List.copyOf(sources);
    }
}
