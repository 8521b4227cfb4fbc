package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** An opportunistic or HIV-related event, by kind: {@code pcp}, {@code toxoplasmosis}, {@code oral-candidiasis}, {@code zoster}, {@code tuberculosis}, ... */
public record OpportunisticEvent(String id, String kind, boolean active, When at, List<String> sources)
        implements Dated {
    public OpportunisticEvent {
        sources = List.copyOf(sources);
    }
}
