package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** A Toxoplasma gondii IgG result. */
public record ToxoplasmaSerology(String id, boolean positive, When at, List<String> sources) implements Dated {
    public ToxoplasmaSerology {
        sources = List.copyOf(sources);
    }
}
