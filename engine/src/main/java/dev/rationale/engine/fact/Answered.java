package dev.rationale.engine.fact;

import java.util.List;

/**
 * A result that is one of several answers, of a kind that the guideline package declares in {@code facts.yaml}.
 *
 * @param kind the declared kind, for instance {@code who-stage}
 * @param answer the name that the declaration gives the answer, for instance {@code stage-3}
 */
public record Answered(String id, String kind, String answer, When at, List<String> sources) implements Declared {
    public Answered {
        sources = List.copyOf(sources);
    }
}
