package dev.rationale.engine.fact;

import java.util.List;

/** The patient is dead. Absent where the record does not say so. */
public record Deceased(String id, When at, List<String> sources) implements Demographic, Dated {
    public Deceased {
        sources = List.copyOf(sources);
    }
}
