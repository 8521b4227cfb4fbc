package dev.rationale.fhir.map;

import dev.rationale.fhir.element.Resource;

/** Makes facts of resources: of the kinds that a package declares, and of no others. */
final class KindMapper {

    private final PersonMapper persons;
    private final CodedMapper coded;
    private final MedicineMapper medicines;
    private final EnrolmentMapper enrolments;
    private final Mentions mentions;

    KindMapper(KindReaders readers, Dates dates, References references, MappingResult mapped) {
        FactMaker facts = new FactMaker(mapped);
        MedicineReader drugs = new MedicineReader(readers.medicines(), references);
        EventMapper events = new EventMapper(drugs, readers.kinds(), dates, references, facts, mapped);
        this.persons = new PersonMapper(readers.persons(), dates, facts, mapped);
        this.coded = new CodedMapper(readers, dates, references, events, facts, mapped);
        this.medicines = new MedicineMapper(readers.medicines(), dates, references, drugs, facts, mapped);
        this.enrolments = new EnrolmentMapper(readers.enrolments(), dates, facts, mapped);
        this.mentions = new Mentions(readers, mapped);
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
