package dev.rationale.hiv.fact;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.List;

/** When the infection was acquired, where that is recorded (acute or primary infection). Slides 18 and 19 concern recent infection. */
public record HivAcquisition(String id, When at, List<String> sources) implements Dated {
    public HivAcquisition {
        sources = List.copyOf(sources);
    }
}
