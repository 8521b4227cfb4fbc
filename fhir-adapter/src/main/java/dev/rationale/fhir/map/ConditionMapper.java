package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.Terminology;
import dev.rationale.hiv.fact.HivAcquisition;
import dev.rationale.hiv.fact.HivInfection;
import dev.rationale.hiv.fact.OpportunisticEvent;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions: HIV infection, opportunistic events, serology and effects. */
final class ConditionMapper {

    static final Set<String> NOT_HELD =
            Set.of("refuted", "entered-in-error", "unconfirmed", "provisional", "differential");

    private final ResourceStatus status;
    private final MappingResult mapped;
    private final EffectMapper effects;

    ConditionMapper(Dates dates, MappingResult mapped) {
        this.status = new ResourceStatus(dates, mapped);
        this.mapped = mapped;
        this.effects = new EffectMapper(mapped);
    }

    void map(Resource condition) {
        Optional<Concept> concept = condition.child("code").flatMap(Terminology.standard()::concept);
        if (concept.isEmpty()) {
            return;
        }
        if (concept.get().kind().equals("excluded")) {
            mapped.exclude(condition, concept.get().detail());
        } else {
            status.recorded(condition, NOT_HELD, concept.get().kind())
                    .ifPresent(at -> map(condition, concept.get(), at));
        }
    }

    private void map(Resource condition, Concept concept, When at) {
        List<String> sources = List.of(condition.name());
        switch (concept.kind()) {
            case "hiv" -> {
                mapped.add(new HivInfection("HivInfection/" + condition.name(), at, sources));
                if (Terminology.standard().isAcute(concept.coding())) {
                    mapped.add(new HivAcquisition("HivAcquisition/" + condition.name(), at, sources));
                }
            }
            case "event" ->
                mapped.add(new OpportunisticEvent(
                        "OpportunisticEvent/" + condition.name(),
                        concept.detail(),
                        ResourceStatus.isActive(condition),
                        at,
                        sources));
            case "toxoplasma-positive" ->
                mapped.add(new ToxoplasmaSerology("ToxoplasmaSerology/" + condition.name(), true, at, sources));
            case "effect" -> effects.recorded(condition, concept, at);
            default -> mapped.exclude(condition, "not-a-condition-here");
        }
    }
}
