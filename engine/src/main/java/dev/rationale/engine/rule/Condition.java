package dev.rationale.engine.rule;

import java.util.List;

/**
 * One pattern of a rule's left-hand side.
 *
 * @param line line in the DRL file
 * @param text the pattern as written
 * @param factType simple name of the type it matches
 * @param negated true for {@code not}
 * @param binding the pattern's variable without {@code $}, empty if it has none
 * @param bindings every variable it binds, without {@code $}
 * @param constraints the constraints as written, in order
 */
public record Condition(
        int line,
        String text,
        String factType,
        boolean negated,
        String binding,
        List<String> bindings,
        List<String> constraints) {

    public Condition {
        bindings = List.copyOf(bindings);
        constraints = List.copyOf(constraints);
    }
}
