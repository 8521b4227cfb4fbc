package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out a result that says the same of the same instant as another: an export or a report gave it twice. */
final class Duplicates {

    private Duplicates() {}

    static List<Fact> without(MappingResult mapped) {
        List<Fact> kept = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        List<Fact> facts = new ArrayList<>(mapped.facts());
        facts.sort(Comparator.comparing(Fact::id));
        for (Fact fact : facts) {
            if (seen.add(mapped.essence(fact))) {
                kept.add(fact);
            } else {
                mapped.excluded().add(new Exclusion(fact.sources().get(0), "duplicate"));
            }
        }
        return kept;
    }
}
