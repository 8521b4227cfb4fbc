package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.Terminology;
import dev.rationale.hiv.fact.TrialEnrolment;
import java.util.List;
import java.util.Optional;

/** Adverse events with their suspected cause, and enrolments in studies. */
final class EventMapper {

    private static final List<String> MEDICATION_TYPES =
            List.of("MedicationAdministration", "MedicationRequest", "MedicationStatement", "MedicationDispense");

    private final Dates dates;
    private final References references;
    private final MappingResult mapped;
    private final EffectMapper effects;

    EventMapper(Dates dates, References references, MappingResult mapped) {
        this.dates = dates;
        this.references = references;
        this.mapped = mapped;
        this.effects = new EffectMapper(mapped);
    }

    void adverseEvent(Resource event, MedicationMapper medications) {
        if (event.text("actuality").filter("potential"::equals).isPresent()) {
            mapped.exclude(event, "only-potential");
            return;
        }
        Optional<When> at = dates.in(event.element(), "date").or(() -> dates.in(event.element(), "detected"));
        if (at.isEmpty()) {
            mapped.exclude(event, "date-missing");
            return;
        }
        String kind = event.child("event")
                .flatMap(Terminology.standard()::concept)
                .filter(concept -> concept.kind().equals("effect"))
                .map(Concept::detail)
                .orElse("unspecified");
        boolean attributed = event.children("suspectEntity").stream()
                .flatMap(suspect -> suspect.child("instance").stream())
                .anyMatch(instance -> isIl2(event, instance, medications));
        effects.effect(event, kind, at.get(), attributed);
    }

    private boolean isIl2(Resource event, Element instance, MedicationMapper medications) {
        boolean use = MEDICATION_TYPES.stream()
                .flatMap(type -> references.followed(event, instance, type).stream())
                .anyMatch(medications::isIl2);
        return use
                || references
                        .followed(event, instance, "Medication")
                        .flatMap(medication ->
                                medication.child("code").or(() -> medication.child("medicationCodeableConcept")))
                        .filter(medications::isIl2)
                        .isPresent();
    }

    void researchSubject(Resource enrolment) {
        Optional<Element> study = enrolment.child("study");
        Optional<When> at = enrolment.child("period").flatMap(period -> dates.in(period, "start"));
        String name = study.flatMap(one -> one.text("display").or(() -> one.text("reference")))
                .orElse("");
        mapped.add(new TrialEnrolment(
                "TrialEnrolment/" + enrolment.name(),
                name,
                enrolment.text("status").orElse(""),
                at.orElse(When.UNKNOWN),
                List.of(enrolment.name())));
    }
}
