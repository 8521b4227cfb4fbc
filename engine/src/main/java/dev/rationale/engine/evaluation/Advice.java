package dev.rationale.engine.evaluation;

import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.grade.Direction;
import dev.rationale.engine.grade.Strength;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recommendation as it was given: the inserted fact joined with its rule's metadata and bindings.
 *
 * @param because ids of the facts that the rule matched, sorted
 * @param rule id of the rule that gave it
 * @param values the rule's bindings by name (without {@code $}), from which the text is filled
 */
public record Advice(
        String code,
        String variant,
        Direction direction,
        Strength strength,
        Certainty certainty,
        List<String> because,
        String rule,
        List<Citation> citations,
        Map<String, Object> values) {

    public Advice {
        because = List.copyOf(because);
        citations = List.copyOf(citations);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** True if no citation of this recommendation is verified; the output then says so. */
    public boolean restsOnlyOnUnverified() {
        return citations.stream().noneMatch(Citation::verified);
    }
}
