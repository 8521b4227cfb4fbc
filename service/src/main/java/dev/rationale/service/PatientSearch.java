package dev.rationale.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One search that has to be made of a FHIR server for a guideline to be answered, in the subset that CDS Hooks clients can resolve.
 *
 * @param key name of the search; a CDS Hooks client sends what it found under this prefetch key
 * @param type resource type
 * @param parameter search parameter that names the patient, empty if the patient is read by id
 * @param required whether no answer is given without it
 * @param codes the codes that are asked for, none if all resources of the type are needed
 * @param years how far back it looks, if it is bounded
 */
public record PatientSearch(
        String key, String type, String parameter, boolean required, List<String> codes, Optional<Integer> years) {

    private static final String PATIENT = "{{context.patientId}}";

    public PatientSearch {
        codes = List.copyOf(codes);
    }

    /** The same search without which no answer is given. */
    PatientSearch demanded() {
        return new PatientSearch(key, type, parameter, true, codes, years);
    }

    /** The same search for more codes. */
    PatientSearch alsoFor(List<String> more) {
        List<String> all =
                Stream.concat(codes.stream(), more.stream()).distinct().sorted().toList();
        return new PatientSearch(key, type, parameter, required, all, years);
    }

    /** The prefetch template on a day. The bound is the first day of a year, so that what is published rarely changes. */
    public String template(LocalDate today) {
        if (parameter.isEmpty()) {
            return type + "/" + PATIENT;
        }
        String filter = codes.isEmpty() ? "" : "&code=" + String.join(",", codes);
        String bound = years.map(back -> "&date=ge" + today.withDayOfYear(1).minusYears(back))
                .orElse("");
        return type + "?" + parameter + "=" + PATIENT + filter + bound;
    }

    /** The query for a patient, relative to the base of a FHIR server. */
    public String query(LocalDate today, String patient) {
        return template(today).replace(PATIENT, patient);
    }
}
