package dev.rationale.committee.cases;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.type.Records;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a case may call a fact: by its id, by its type, and where it is of a declared kind by both, such as {@code Present/hiv-exposure};
 * ids of a patient's entries are a case's own and say little.
 */
final class FactNames {

    private static final String KIND = "kind";

    private FactNames() {}

    /** The names of a fact of an evaluation, its id among them. */
    static Set<String> of(String id, Evaluation seen) {
        Set<String> names = new TreeSet<>(Set.of(id));
        seen.explanation().fact(id).ifPresent(fact -> {
            names.add(fact.type());
            if (isOfKind(fact)) {
                names.add(fact.type() + "/" + Records.value(fact, KIND));
            }
        });
        return names;
    }

    private static boolean isOfKind(Fact fact) {
        return fact.getClass().isRecord() && Records.components(fact.getClass()).contains(KIND);
    }
}
