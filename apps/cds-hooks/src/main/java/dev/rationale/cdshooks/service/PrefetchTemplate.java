package dev.rationale.cdshooks.service;

import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Terminology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One query that a client is asked to make ahead, in the subset that clients can resolve (P1 to P7).
 *
 * @param key name of the query
 * @param type resource type
 * @param parameter search parameter that names the patient, empty if the patient is read by id
 * @param required whether no answer is given without it
 * @param roles roles or kinds of the codes that are asked for, none if all resources of the type are needed
 * @param years how far back it looks, if it is bounded
 */
public record PrefetchTemplate(
        String key, String type, String parameter, boolean required, List<String> roles, Optional<Integer> years) {

    private static final String PATIENT = "{{context.patientId}}";

    /** The template on a day. The bound is the first day of a year, so that what is published rarely changes. */
    public String template(LocalDate today) {
        if (parameter.isEmpty()) {
            return type + "/" + PATIENT;
        }
        String codes = roles.isEmpty() ? "" : "&code=" + codes();
        String bound = years.map(back -> "&date=ge" + today.withDayOfYear(1).minusYears(back))
                .orElse("");
        return type + "?" + parameter + "=" + PATIENT + codes + bound;
    }

    /** The query for a patient, relative to the base of a FHIR server. */
    public String query(LocalDate today, String patient) {
        return template(today).replace(PATIENT, patient);
    }

    private String codes() {
        return roles.stream()
                .flatMap(role -> Terminology.standard().codings(role).stream())
                .map(Coding::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
