package dev.rationale.engine.fact;

import java.util.Comparator;
import java.util.List;

/**
 * All facts of one declared kind on the clinical clock, in time order. Of two at one instant the one with the greater id is
 * last, so that the order of the input decides nothing.
 *
 * @param kind the declared kind
 */
public record Results(String kind, List<Declared> results) implements Fact {

    public Results {
        results = results.stream()
                .sorted(Comparator.comparing(Declared::at).thenComparing(Fact::id))
                .toList();
    }

    @Override
    public String id() {
        return "Results/" + kind;
    }

    /** The latest result, as a list of one. */
    public List<Declared> latest() {
        return results.isEmpty() ? List.of() : List.of(results.get(results.size() - 1));
    }
}
