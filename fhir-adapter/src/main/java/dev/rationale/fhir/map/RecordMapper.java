package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.element.Resource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a patient record of resources. */
public final class RecordMapper {

    private final Dates dates;
    private final KindReaders kinds;

    /**
     * Maps what a guideline declares.
     *
     * @param zone the zone in which a date-time falls on a day
     * @param kinds what the kinds of fact that the guideline declares are read by
     */
    public RecordMapper(ZoneId zone, KindReaders kinds) {
        this.dates = new Dates(zone);
        this.kinds = kinds;
    }

    /**
     * Maps one patient's resources, each of which counts and has a name of its own.
     *
     * @param wanted id of the patient, needed where there are several
     * @throws UnreadableInput if it is not clear whose data this is
     */
    public PatientRecord record(List<Resource> resources, Optional<String> wanted) {
        return mapped(resources, wanted).record();
    }

    /**
     * A record, and what it was made of.
     *
     * @param followed the names of the resources to which a reference was followed
     */
    public record Mapped(PatientRecord record, Set<String> followed) {}

    /** What names the patients of whom there is something; each of them may be wanted. */
    public static List<String> patients(List<Resource> resources) {
        return Subject.all(resources, new References(resources));
    }

    /** The same as {@link #record}, with what was followed to make it. */
    public Mapped mapped(List<Resource> resources, Optional<String> wanted) {
        References references = new References(resources);
        Subject subject = Subject.of(resources, references, wanted);
        MappingResult mapped = new MappingResult();
        List<Resource> own = subject.own(resources, references, mapped);
        KindMapper mapper = new KindMapper(kinds, dates, references, mapped);
        mapper.patient(subject);
        own.forEach(mapper::map);
        mapper.finish();
        List<Fact> facts = Settled.without(Duplicates.without(mapped), kinds.kinds());
        if (subject.isReplaced()) {
            facts = Stream.concat(facts.stream(), elsewhere(subject)).toList();
        }
        PatientRecord record = new PatientRecord(
                "Patient/" + subject.id(), facts, mapped.excluded(), subject.notices(), subject.died(dates));
        return new Mapped(record, references.followed());
    }

    /** What is on record of a patient whose entry another one replaces, may stand there. */
    private Stream<Fact> elsewhere(Subject subject) {
        return kinds.kinds().stream()
                .filter(kind -> kind.of() != KindOf.PATIENT && kind.of() != KindOf.PROPOSAL)
                .map(kind -> new NotUnderstood(
                        "NotUnderstood/" + kind.kind() + "/" + Subject.REPLACED,
                        kind.kind(),
                        Subject.REPLACED,
                        List.of("Patient/" + subject.id())));
    }

    /**
     * What draft orders propose. One that proposes nothing of interest, or is an order not to give it, adds nothing.
     *
     * @param judged the orders that count, by {@code Type/id}, id or full URL; all of them if it is empty
     * @param beside what the orders may name besides each other
     */
    public List<Fact> proposals(List<Resource> drafts, Set<String> judged, List<Resource> beside) {
        MappingResult mapped = new MappingResult();
        References references =
                new References(Stream.concat(drafts.stream(), beside.stream()).toList());
        KindMapper mapper = new KindMapper(kinds, dates, references, mapped);
        drafts.stream()
                .filter(order -> judged.isEmpty() || judged.stream().anyMatch(name -> names(name, order)))
                .filter(MedicineUseReader::mayBeGiven)
                .forEach(mapper::draft);
        return mapped.facts().stream().distinct().toList();
    }

    private static boolean names(String name, Resource order) {
        return name.equals(order.type() + "/" + order.id()) || name.equals(order.id()) || name.equals(order.fullUrl());
    }

    /** A record with what is proposed besides. */
    public static PatientRecord proposing(List<Fact> proposals, PatientRecord record) {
        if (proposals.isEmpty()) {
            return record;
        }
        List<Fact> facts = new ArrayList<>(record.facts());
        Set<String> known = facts.stream().map(Fact::id).collect(Collectors.toSet());
        proposals.stream().filter(one -> known.add(one.id())).forEach(facts::add);
        return record.holding(facts);
    }
}
