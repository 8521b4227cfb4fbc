package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
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

    /** An entry that may be of a kind and of which it cannot be told: rules have to know of it, and the reader of the answer too. */
    void notUnderstood(Resource resource, String kind, String what) {
        add(new NotUnderstood("NotUnderstood/" + kind + "/" + resource.name(), kind, what, List.of(resource.name())));
        exclude(resource, what, kind);
    }

    List<Fact> facts() {
        return facts;
    }

    List<Exclusion> excluded() {
        return excluded;
    }
}
