package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
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
        kinds.forEach(kind -> types.add(kind.resource().type()));
        return types;
    }

    /**
     * Maps one patient's resources.
     *
     * @param wanted id of the patient, needed where there are several
     * @throws UnreadableInput if it is not clear whose data this is, or the input is another version of FHIR
     */
    public PatientRecord record(List<Resource> resources, Optional<String> wanted) {
        FhirVersion.requireR4(resources);
        References references = new References(resources);
        Subject subject = Subject.of(resources, references, wanted);
        Gathered gathered = new Gathered();
        List<Resource> own = subject.own(resources, references, gathered);
        new PatientMapper(dates, gathered).map(subject);
        ObservationMapper observations = new ObservationMapper(dates, gathered);
        ConditionMapper conditions = new ConditionMapper(dates, gathered);
        MedicationMapper medications = new MedicationMapper(dates, references, gathered);
        EventMapper events = new EventMapper(dates, references, gathered);
        DeclaredMapper declared = new DeclaredMapper(kinds, dates, gathered);
        for (Resource resource : Superseded.without(own, gathered)) {
            declared.map(resource);
            switch (resource.type()) {
                case "Observation" -> observations.map(resource);
                case "Condition" -> conditions.map(resource);
                case "AdverseEvent" -> events.adverseEvent(resource, medications);
                case "ResearchSubject" -> events.researchSubject(resource);
                case "AllergyIntolerance" -> {}
                default -> medications.map(resource);
            }
        }
        List<Fact> facts = RegimenSwitches.bounded(Duplicates.without(gathered));
        return new PatientRecord("Patient/" + subject.id(), facts, gathered.excluded(), subject.notices());
    }

    /** Adds what draft orders propose. A draft that proposes nothing of interest, or is an order not to give it, adds nothing. */
    public PatientRecord withDraft(PatientRecord record, List<Resource> draft) {
        MedicationMapper medications = new MedicationMapper(dates, new References(draft), new Gathered());
        List<Fact> facts = new ArrayList<>(record.facts());
        List<Exclusion> excluded = new ArrayList<>(record.excluded());
        for (Resource order : draft) {
            if (medications.isIl2(order) && ExposureReader.mayBeGiven(order)) {
                Fact proposal = new Il2Proposal("Il2Proposal/draft/" + order.name(), List.of(order.name()));
                if (facts.stream().noneMatch(fact -> fact.id().equals(proposal.id()))) {
                    facts.add(proposal);
                }
            }
        }
        return new PatientRecord(record.patient(), facts, excluded, record.notices());
    }
}
