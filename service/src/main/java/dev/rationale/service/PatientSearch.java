package dev.rationale.service;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One search that has to be made of a FHIR server for a guideline to be answered, in the subset that CDS Hooks clients can resolve.
 *
 * @param key name of the search; a CDS Hooks client sends what it found under this prefetch key
 * @param type resource type
 * @param parameter search parameter that names the patient, empty if the patient is read by id
 * @param required whether no answer is given without it
 * @param kinds the declared kinds of fact of which nothing is known without it
 */
public record PatientSearch(
        String key, String type, String parameter, boolean required, List<String> kinds, Filter filter) {

    private static final String PATIENT = "{{context.patientId}}";
    private static final int LONGEST_YEAR = 366;

    /** An allergy is often nothing but words, and everybody has few of them. */
    private static final String IN_WORDS = "AllergyIntolerance";

    /** The search parameter of the code, where it has another name. */
    private static final Map<String, String> CODED_BY = Map.of("Immunization", "vaccine-code", "Encounter", "type");

    public PatientSearch {
        kinds = List.copyOf(kinds);
    }

    /**
     * What of a type matters.
     *
     * @param codes the codes that are asked for, none if all resources of the type are needed
     * @param statuses the statuses that are asked for, none if all are
     * @param since how far back it looks, if it is bounded
     */
    public record Filter(List<String> codes, List<String> statuses, Optional<Since> since) {

        static final Filter NONE = new Filter(List.of(), List.of(), Optional.empty());

        public Filter {
            codes = List.copyOf(codes);
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * A bound by date.
     *
     * @param parameter search parameter of a date that every resource of the type has: of one that may lack it, it would lose some
     * @param years whole years back
     */
    public record Since(String parameter, int years) {

        /** The first day of a year, so that what is published rarely changes; or, where clients can count, so many days ago. */
        private String written(LocalDate today, PrefetchStyle style) {
            String bound = style.today()
                    ? "{{today() - " + (years + 1) * LONGEST_YEAR + " days}}"
                    : today.withDayOfYear(1).minusYears(years).toString();
            return parameter + "=ge" + bound;
        }
    }

    /**
     * The same search, which also finds what is of some kinds. It names whole codes only: where a kind has prefixes, it names none, and none
     * where records often have words alone.
     */
    PatientSearch alsoFor(List<FactKind> more) {
        List<String> named = Stream.concat(kinds.stream(), more.stream().map(FactKind::kind))
                .distinct()
                .sorted()
                .toList();
        boolean whole = namesMedications()
                || type.equals(IN_WORDS)
                || more.stream().anyMatch(kind -> !kind.prefixes().isEmpty());
        List<String> codes = whole ? List.of() : codes(more);
        return new PatientSearch(
                key, type, parameter, required, named, new Filter(codes, filter.statuses(), filter.since()));
    }

    /** This search with another that shares its key: what each needs is asked for, as far back as the one that reaches further. */
    PatientSearch joined(PatientSearch other, FactKind of) {
        boolean whole = filter.codes().isEmpty() || other.filter().codes().isEmpty();
        Optional<Since> further =
                filter.since().flatMap(one -> other.filter().since().map(two -> one.years() < two.years() ? two : one));
        Filter both = new Filter(filter.codes(), filter.statuses(), further);
        PatientSearch joined =
                new PatientSearch(key, type, parameter, required || other.required(), kinds, both).alsoFor(List.of(of));
        return whole ? joined.whole() : joined;
    }

    /** This search by a name of its own where another of the same name asks for another type first. */
    PatientSearch calledApartFrom(Collection<PatientSearch> all) {
        boolean first = all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .filter(one -> one.type().equals(type))
                .isPresent();
        return first
                ? this
                : new PatientSearch(
                        key + "-" + type.toLowerCase(Locale.ROOT), type, parameter, required, kinds, filter);
    }

    private PatientSearch whole() {
        return new PatientSearch(
                key, type, parameter, required, kinds, new Filter(List.of(), filter.statuses(), filter.since()));
    }

    private List<String> codes(List<FactKind> more) {
        Stream<String> declared = more.stream().flatMap(this::codes).map(FactKind.Code::code);
        return Stream.concat(filter.codes().stream(), declared)
                .distinct()
                .sorted()
                .toList();
    }

    /** A condition is of a kind of answers where it is itself an answer. */
    private Stream<FactKind.Code> codes(FactKind kind) {
        return kind.of() == KindOf.ANSWER && type.equals("Condition")
                ? kind.answers().codes().keySet().stream()
                : Stream.concat(kind.codes().stream(), kind.panels().stream());
    }

    /** The prefetch template on a day, as clients of a style can resolve it. */
    public String template(LocalDate today, PrefetchStyle style) {
        if (readsPatient()) {
            return type + "/" + PATIENT;
        }
        List<String> pairs = new ArrayList<>(List.of(parameter + "=" + PATIENT));
        listed(CODED_BY.getOrDefault(type, "code"), filter.codes()).ifPresent(pairs::add);
        listed("status", filter.statuses()).ifPresent(pairs::add);
        filter.since().map(since -> since.written(today, style)).ifPresent(pairs::add);
        if (namesMedications() && style.includes()) {
            pairs.add(PrefetchStyle.INCLUDE + "=" + type + ":medication");
        }
        return type + "?" + String.join("&", pairs);
    }

    private static Optional<String> listed(String name, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(name + "=" + String.join(",", values));
    }

    /** Whether it reads the patient's own resource. */
    public boolean readsPatient() {
        return parameter.isEmpty();
    }

    /** Whether what it finds may name its medicine by a reference. */
    public boolean namesMedications() {
        return type.startsWith("Medication");
    }

    /** The query for a patient, relative to the base of a FHIR server. */
    public String query(LocalDate today, String patient, PrefetchStyle style) {
        return template(today, new PrefetchStyle(style.without(), false)).replace(PATIENT, patient);
    }
}
