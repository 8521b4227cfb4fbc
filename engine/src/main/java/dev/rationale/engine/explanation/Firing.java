package dev.rationale.engine.explanation;

import java.util.Comparator;
import java.util.List;

/**
 * One rule that fired.
 *
 * @param rule stable id of the rule
 * @param phase the phase in which it fired
 * @param matched ids of the facts it matched, sorted
 * @param inserted ids of the facts it inserted, sorted
 */
public record Firing(String rule, String phase, List<String> matched, List<String> inserted) {

    /** The order of firings within a phase: by rule, then by what was matched and inserted. Drools' own order is no one's. */
    public static final Comparator<Firing> CANONICAL = Comparator.comparing(Firing::rule)
            .thenComparing(firing -> String.join("\n", firing.matched()))
            .thenComparing(firing -> String.join("\n", firing.inserted()));

    public Firing {
        matched = matched.stream().distinct().sorted().toList();
        inserted = inserted.stream().distinct().sorted().toList();
    }
}
