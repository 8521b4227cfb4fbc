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
 * @param rules ids of the rules that gave it, one or more; where they differ in a label, the first one's is taken
 * @param citations what the rules cite, each once
 * @param values the first rule's bindings by name (without {@code $}), from which the text is filled
 */
public record Advice(
        String code,
        String variant,
        Direction direction,
        Strength strength,
        Certainty certainty,
        List<String> because,
        List<String> rules,
        List<Citation> citations,
        Map<String, Object> values) {

    public Advice {
        because = List.copyOf(because);
        rules = List.copyOf(rules);
        citations = List.copyOf(citations);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The first rule that gave it: the text is filled from its bindings. */
    public String rule() {
        return rules.get(0);
    }

    /** True if no citation of this recommendation is verified; the output then says so. */
    public boolean restsOnlyOnUnverified() {
        return citations.stream().noneMatch(Citation::verified);
    }
}
