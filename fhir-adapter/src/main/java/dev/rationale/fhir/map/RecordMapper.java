package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.element.Resource;
import dev.rationale.hiv.fact.Il2Proposal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a patient record of resources. */
public final class RecordMapper {

    /** The types that are built from the input; all others are skipped as tokens. */
    public static final Set<String> INTERESTING = Set.of(
            "Patient",
            "Observation",
            "Condition",
            "Medication",
            "MedicationRequest",
            "MedicationStatement",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationOrder",
            "AdverseEvent",
            "ResearchSubject");

    private final Dates dates;
    private final List<FactKind> kinds;

    /**
     * Maps what this house knows, and what a guideline declares.
     *
     * @param zone the zone in which a date-time falls on a day
     * @param kinds the kinds of fact that the guideline declares
     */
    public RecordMapper(ZoneId zone, List<FactKind> kinds) {
        this.dates = new Dates(zone);
        this.kinds = List.copyOf(kinds);
    }

    /** The types that are built from the input for a guideline that declares these kinds. */
    public static Set<String> interesting(List<FactKind> kinds) {
        Set<String> types = new HashSet<>(INTERESTING);
        kinds.forEach(kind -> types.addAll(kind.resource().types()));
        return types;
    }

    /**
     * Maps one patient's resources, each of which counts and has a name of its own.
     *
     * @param wanted id of the patient, needed where there are several
     * @throws UnreadableInput if it is not clear whose data this is
     */
    public PatientRecord record(List<Resource> resources, Optional<String> wanted) {
        References references = new References(resources);
        Subject subject = Subject.of(resources, references, wanted);
        MappingResult mapped = new MappingResult();
        List<Resource> own = subject.own(resources, references, mapped);
        new PatientMapper(dates, mapped).map(subject);
        if (kinds.stream().anyMatch(kind -> kind.resource() == FactKind.Resource.PATIENT)) {
            new PersonMapper(dates, mapped).map(subject);
        }
        ObservationMapper observations = new ObservationMapper(dates, mapped);
        ConditionMapper conditions = new ConditionMapper(dates, mapped);
        MedicationMapper medications = new MedicationMapper(dates, references, mapped);
        EventMapper events = new EventMapper(dates, references, mapped);
        DeclaredMapper declared = new DeclaredMapper(kinds, dates, references, mapped);
        for (Resource resource : own) {
            declared.map(resource);
            if (resource.doubt().isPresent()) {
                continue;
            }
            switch (resource.type()) {
                case "Observation" -> observations.map(resource);
                case "Condition" -> conditions.map(resource);
                case "AdverseEvent" -> events.adverseEvent(resource, medications);
                case "ResearchSubject" -> events.researchSubject(resource);
                case "MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense" ->
                    medications.map(resource);
                default -> {}
            }
        }
        List<Fact> facts = RegimenSwitches.bounded(Duplicates.without(mapped));
        return new PatientRecord(
                "Patient/" + subject.id(), facts, mapped.excluded(), subject.notices(), subject.died(dates));
    }

    /**
     * What draft orders propose. One that proposes nothing of interest, or is an order not to give it, adds nothing.
     *
     * @param judged the orders that count, by {@code Type/id}, id or full URL; all of them if it is empty
     * @param beside what the orders may name besides each other
     */
    public List<Fact> proposals(List<Resource> drafts, Set<String> judged, List<Resource> beside) {
        MappingResult mapped = new MappingResult();
        References references = new References(
                Stream.concat(drafts.stream(), beside.stream()).toList());
        MedicationMapper medications = new MedicationMapper(dates, references, mapped);
        DeclaredMedicines declared = new DeclaredMedicines(kinds, dates, references, mapped);
        drafts.stream()
                .filter(order -> judged.isEmpty() || judged.stream().anyMatch(name -> names(name, order)))
                .filter(MedicineUseReader::mayBeGiven)
                .forEach(order -> {
                    if (medications.isIl2(order)) {
                        mapped.add(new Il2Proposal("Il2Proposal/draft/" + order.name(), List.of(order.name())));
                    } else if (medications.isUntold(order)) {
                        mapped.add(new NotUnderstood(
                                "NotUnderstood/draft/" + order.name(),
                                MedicationMapper.ORDER,
                                "medicine-not-named",
                                List.of(order.name())));
                    }
                    declared.proposed(order);
                });
        return mapped.facts().stream().distinct().toList();
    }

    private static boolean names(String name, Resource order) {
        return name.equals(order.type() + "/" + order.id()) || name.equals(order.id()) || name.equals(order.fullUrl());
    }

    /** A record with what is proposed besides. */
    public static PatientRecord proposing(List<Fact> proposals, PatientRecord record) {
        List<Fact> facts = new ArrayList<>(record.facts());
        Set<String> known = facts.stream().map(Fact::id).collect(Collectors.toSet());
        proposals.stream().filter(one -> known.add(one.id())).forEach(facts::add);
        return record.holding(facts);
    }
}
