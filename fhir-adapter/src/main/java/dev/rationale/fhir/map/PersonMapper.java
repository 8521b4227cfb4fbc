package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Deceased;
import dev.rationale.engine.fact.Person;
import dev.rationale.fhir.element.Resource;
import java.util.List;

/** The patient as a person, for packages that see the patient without a vocabulary of their own. */
final class PersonMapper {

    private final Dates dates;
    private final MappingResult mapped;

    PersonMapper(Dates dates, MappingResult mapped) {
        this.dates = dates;
        this.mapped = mapped;
    }

    void map(Subject subject) {
        subject.patient().ifPresent(patient -> map(subject, patient));
    }

    private void map(Subject subject, Resource patient) {
        List<String> sources = List.of(patient.name());
        mapped.add(new Person("Person/" + patient.id(), patient.text("gender").orElse("unknown"), sources));
        dates.in(patient.element(), "birthDate")
                .ifPresent(at -> mapped.add(new Born("Born/" + patient.id(), at, sources)));
        subject.died(dates).ifPresent(at -> mapped.add(new Deceased("Deceased/" + patient.id(), at, sources)));
    }
}
