package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.element.Resource;
import java.util.List;

/** Makes facts of resources: of the kinds that a package declares, and of no others. */
final class KindMapper {

    private final PersonMapper persons;
    private final CodedMapper coded;
    private final MedicineMapper medicines;
    private final EnrolmentMapper enrolments;
    private final Mentions mentions;

    KindMapper(KindReaders readers, Dates dates, References references, MappingResult mapped) {
        List<FactKind> kinds = readers.kinds();
        FactMaker facts = new FactMaker(mapped);
        MedicineReader drugs = new MedicineReader(kinds, references);
        EventMapper events = new EventMapper(drugs, kinds, dates, references, facts, mapped);
        this.persons = new PersonMapper(of(kinds, KindOf.PATIENT), dates, facts, mapped);
        this.coded = new CodedMapper(readers, dates, references, events, facts, mapped);
        this.medicines = new MedicineMapper(kinds, dates, references, drugs, facts, mapped);
        this.enrolments = new EnrolmentMapper(of(kinds, KindOf.ENROLMENT), dates, facts, mapped);
        this.mentions = new Mentions(readers, mapped);
    }

    private static List<FactKind> of(List<FactKind> kinds, KindOf of) {
        return kinds.stream().filter(kind -> kind.of() == of).toList();
    }

    void patient(Subject subject) {
        persons.map(subject);
    }

    void map(Resource resource) {
        coded.map(resource);
        medicines.map(resource);
        enrolments.map(resource);
        mentions.map(resource);
    }

    /** What only the end of a record decides. */
    void finish() {
        coded.finish();
        medicines.finish();
        mentions.finish();
    }

    /** An order that is being drafted. */
    void draft(Resource order) {
        medicines.proposed(order);
    }
}
