package dev.rationale.engine.explanation;

import dev.rationale.engine.fact.Fact;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an evaluation came to its result: every fact by id, and every firing in canonical order (phase, rule id, matched ids).
 * An explanation is a value: two evaluations of the same input have equal explanations.
 */
public record Explanation(Map<String, Fact> facts, List<Firing> firings) {

    public Explanation {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        firings = List.copyOf(firings);
    }

    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** What was concluded from what. */
    public Derivation derivation() {
        return new Derivation(firings);
    }
}
