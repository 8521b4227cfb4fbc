package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** A recorded HIV-1 infection (not HIV-2, not refuted): {@code at} is the onset or else the day of recording. */
public record HivInfection(String id, When at, List<String> sources) implements Dated {
    public HivInfection {
        sources = List.copyOf(sources);
    }
}
