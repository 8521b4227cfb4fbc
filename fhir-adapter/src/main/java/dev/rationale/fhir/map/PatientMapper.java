package dev.rationale.fhir.map;

import dev.rationale.hiv.fact.BirthDate;
import dev.rationale.hiv.fact.Patient;
import java.util.List;

/** The patient's sex and birth date. */
final class PatientMapper {

    private final Dates dates;
    private final Gathered gathered;

    PatientMapper(Dates dates, Gathered gathered) {
        this.dates = dates;
        this.gathered = gathered;
    }

    void map(Subject subject) {
        subject.patient().ifPresent(patient -> {
            List<String> sources = List.of(patient.name());
            gathered.add(new Patient(
                    "Patient/" + patient.id(), patient.text("gender").orElse("unknown"), sources));
            dates.in(patient.element(), "birthDate")
                    .ifPresent(born -> gathered.add(new BirthDate("BirthDate/" + patient.id(), born, sources)));
        });
    }
}
