package dev.rationale.engine.fact;

import java.util.List;

/**
 * A medicine that is about to be ordered, of a kind that the guideline package declares in {@code facts.yaml}.
 *
 * @param kind the declared kind, for instance {@code anticoagulant-order}
 * @param drug the name that the declaration gives the medicine
 */
public record Proposed(String id, String kind, String drug, List<String> sources) implements Declared {
    public Proposed {
        sources = List.copyOf(sources);
    }

    /** A draft has no date yet. */
    @Override
    public When at() {
        return When.UNKNOWN;
    }
}
