package dev.rationale.engine.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What was concluded from what: the one walk from conclusions back to what was given, by the ids of facts. */
public final class Derivation {

    private final List<Firing> firings;
    private final Map<String, List<Firing>> makers = new HashMap<>();

    /** Takes the firings of one evaluation, in the order in which they are to be told. */
    public Derivation(List<Firing> firings) {
        this.firings = List.copyOf(firings);
        firings.forEach(firing -> firing.inserted()
                .forEach(fact ->
                        makers.computeIfAbsent(fact, one -> new ArrayList<>()).add(firing)));
    }

    /** The firings that inserted a fact; none for what was given: input, evidence, parameters and clocks. */
    public List<Firing> origins(String fact) {
        return Collections.unmodifiableList(makers.getOrDefault(fact, List.of()));
    }

    /** Some facts, and all from which they were concluded, back to what was given. */
    public NavigableSet<String> basis(Collection<String> facts) {
        NavigableSet<String> found = new TreeSet<>(facts);
        Deque<String> open = new ArrayDeque<>(facts);
        while (!open.isEmpty()) {
            for (Firing origin : origins(open.pop())) {
                origin.matched().stream().filter(found::add).forEach(open::push);
            }
        }
        return found;
    }

    /** The firings that led to some facts. */
    public List<Firing> way(Collection<String> facts) {
        NavigableSet<String> basis = basis(facts);
        return firings.stream()
                .filter(firing -> !Collections.disjoint(firing.inserted(), basis))
                .toList();
    }
}
