package dev.rationale.engine.guideline;

import dev.rationale.engine.derive.Reduced;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import java.util.List;
import java.util.Set;

/**
 * The fact types of a subject, and the pure data reduction that belongs to them. A guideline package names its vocabulary in
 * {@code guideline.yaml}; implementations are found by {@link java.util.ServiceLoader}. It holds no clinical judgement: those
 * are rules.
 */
public interface Vocabulary {

    /** The name that packages refer to. */
    String name();

    /** The Java packages whose facts and values rules may import. None unless a vocabulary says otherwise. */
    default Set<String> packages() {
        return Set.of();
    }

    /**
     * What rules match of the input facts, but for the series and courses that the package declares. Facts dated after the clinical
     * clock are gone already. The result does not depend on the order of the input. Unless a vocabulary says otherwise, rules match
     * the facts as they were read.
     */
    default List<Reduced> reduce(List<Fact> inputs, Clocks clocks) {
        return inputs.stream().map(Reduced::unchanged).toList();
    }

    /**
     * Input facts like {@code inputs} but with one change each, that might bring another conclusion: a value moved to one of
     * {@code boundaries}, a date moved, a fact removed or added. The engine tries them by real evaluation.
     * None unless a vocabulary says otherwise.
     */
    default List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        return List.of();
    }
}
