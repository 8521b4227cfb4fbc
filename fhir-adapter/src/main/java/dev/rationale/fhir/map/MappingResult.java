package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.fact.Fact;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;

/** What the mapping has found so far: facts, and what it left out and why. */
final class MappingResult {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Exclusion> excluded = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    void exclude(Resource resource, String reason) {
        exclude(resource, reason, "");
    }

    void exclude(Resource resource, String reason, String detail) {
        excluded.add(new Exclusion(resource.name(), reason, detail));
    }

    List<Fact> facts() {
        return facts;
    }

    List<Exclusion> excluded() {
        return excluded;
    }
}
