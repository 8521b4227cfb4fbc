package dev.rationale.engine.explanation;

import dev.rationale.engine.fact.Fact;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** The firings that inserted the fact; empty for input, evidence, parameters and clocks. */
    public List<Firing> origins(String factId) {
        return firings.stream()
                .filter(firing -> firing.inserted().contains(factId))
                .toList();
    }

    /** The facts from which a fact was concluded, itself included, back to what was given; sorted by id. */
    public List<Fact> basis(String factId) {
        TreeSet<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(factId));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (found.add(id)) {
                origins(id).forEach(firing -> open.addAll(firing.matched()));
            }
        }
        return found.stream().flatMap(id -> fact(id).stream()).toList();
    }
}
