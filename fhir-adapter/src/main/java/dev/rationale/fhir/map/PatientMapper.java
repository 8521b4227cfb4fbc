package dev.rationale.fhir.map;

import dev.rationale.hiv.fact.BirthDate;
import dev.rationale.hiv.fact.Patient;
import java.util.List;

/** The patient's sex and birth date. */
final class PatientMapper {

    private final Dates dates;
    private final MappingResult mapped;

    PatientMapper(Dates dates, MappingResult mapped) {
        this.dates = dates;
        this.mapped = mapped;
    }

    void map(Subject subject) {
        subject.patient().ifPresent(patient -> {
            List<String> sources = List.of(patient.name());
            mapped.add(new Patient(
                    "Patient/" + patient.id(), patient.text("gender").orElse("unknown"), sources));
            dates.in(patient.element(), "birthDate")
                    .ifPresent(born -> mapped.add(new BirthDate("BirthDate/" + patient.id(), born, sources)));
        });
    }
}
