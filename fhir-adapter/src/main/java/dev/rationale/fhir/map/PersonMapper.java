package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.SEX;

import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Deceased;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.fhir.element.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patient as a person. A kind with a type of its own becomes that; any other a person, the birth and the death. */
record PersonMapper(List<FactKind> kinds, Dates dates, FactMaker facts, MappingResult mapped) {

    void map(Subject subject) {
        subject.patient().ifPresent(patient -> map(subject, patient));
    }

    private void map(Subject subject, Resource patient) {
        String sex = patient.text("gender").orElse("unknown");
        Optional<When> born = dates.in(patient.element(), "birthDate");
        kinds.forEach(kind -> {
            if (kind.own()) {
                typed(kind, patient, sex, born);
            } else {
                person(subject, patient, sex, born);
            }
        });
    }

    /** A fact that has a date is of the birth, and is none where no birth date is recorded. */
    private void typed(FactKind kind, Resource patient, String sex, Optional<When> born) {
        if (born.isPresent() || !kind.type().has(AT)) {
            Map<ReadingAttribute, Object> read = new EnumMap<>(ReadingAttribute.class);
            read.put(SEX, sex);
            born.ifPresent(at -> read.put(AT, at));
            facts.add(kind, patient, read);
        }
    }

    private void person(Subject subject, Resource patient, String sex, Optional<When> born) {
        List<String> sources = List.of(patient.name());
        mapped.add(new Person("Person/" + patient.id(), sex, sources));
        born.ifPresent(at -> mapped.add(new Born("Born/" + patient.id(), at, sources)));
        subject.died(dates).ifPresent(at -> mapped.add(new Deceased("Deceased/" + patient.id(), at, sources)));
    }
}
