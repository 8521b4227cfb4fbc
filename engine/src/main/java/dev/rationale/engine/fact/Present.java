package dev.rationale.engine.fact;

import java.util.List;

/**
 * A condition or an allergy on record, of a kind that the guideline package declares in {@code facts.yaml}.
 *
 * @param kind the declared kind, for instance {@code sulfonamide-allergy}
 * @param active false if the record says that it is over
 */
public record Present(String id, String kind, boolean active, When at, List<String> sources) implements Declared {
    public Present {
        sources = List.copyOf(sources);
    }
}
