package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose data this is.
 *
 * @param id logical id of the patient
 * @param patient the Patient resource, if the input holds it
 */
record Subject(String id, Optional<Resource> patient) {

    private static final List<String> SUBJECT_MEMBERS = List.of("subject", "patient", "individual");

    static Subject of(List<Resource> resources, References references, Optional<String> wanted) {
        List<Resource> patients = resources.stream()
                .filter(resource -> resource.type().equals("Patient"))
                .toList();
        Set<String> ids = new TreeSet<>(patients.stream().map(Resource::id).toList());
        if (ids.isEmpty()) {
            resources.forEach(resource -> of(resource, references).ifPresent(ids::add));
        }
        String id =
                wanted.map(name -> name.replaceFirst("^Patient/", "")).orElseGet(() -> only(ids, !patients.isEmpty()));
        boolean nobodyNamed = ids.isEmpty() && patients.isEmpty();
        if (!ids.contains(id) && !nobodyNamed) {
            throw new UnreadableInput(
                    "The input holds no patient " + id + "; it holds " + listed(ids) + ".", "the id is misspelled.");
        }
        return new Subject(
                id, patients.stream().filter(patient -> patient.id().equals(id)).findFirst());
    }

    private static String only(Set<String> ids, boolean patientsPresent) {
        if (ids.size() == 1) {
            return ids.iterator().next();
        }
        if (ids.isEmpty()) {
            throw new UnreadableInput(
                    "The input holds neither a Patient nor a resource that names one; expected the data of one patient.");
        }
        throw new UnreadableInput(
                (patientsPresent
                                ? "The input holds several patients: "
                                : "The input holds no Patient, and its resources name several: ")
                        + listed(ids) + "; expected one.",
                "--patient ID chooses one of them.");
    }

    private static String listed(Set<String> ids) {
        return String.join(", ", ids);
    }

    private static Optional<String> of(Resource resource, References references) {
        for (String member : SUBJECT_MEMBERS) {
            Optional<Element> named = resource.child(member);
            if (named.isPresent()) {
                return references.patient(named.get());
            }
        }
        return Optional.empty();
    }

    /** The patient's own resources. What names another patient, or none that can be told, is left out and listed. */
    List<Resource> own(List<Resource> resources, References references, MappingResult mapped) {
        List<Resource> own = new ArrayList<>();
        for (Resource resource : resources) {
            if (resource.type().equals("Patient") || resource.type().equals("Medication")) {
                continue;
            }
            Optional<String> named = of(resource, references);
            if (named.filter(id::equals).isPresent()) {
                own.add(resource);
            } else {
                mapped.exclude(resource, named.isPresent() ? "other-patient" : "subject-unknown");
            }
        }
        return own;
    }

    Optional<Element> element() {
        return patient.map(Resource::element);
    }

    List<String> notices() {
        boolean ageKnown = element().flatMap(one -> one.text("birthDate")).isPresent();
        return ageKnown ? List.of() : List.of("age-unknown");
    }

    /** When the patient died, if the record says that at all. */
    Optional<When> died(Dates dates) {
        boolean dated = element().flatMap(one -> one.text("deceasedDateTime")).isPresent();
        boolean told = element()
                .flatMap(one -> one.text("deceasedBoolean"))
                .filter("true"::equals)
                .isPresent();
        return element()
                .flatMap(one -> dates.in(one, "deceasedDateTime"))
                .or(() -> dated || told ? Optional.of(When.UNKNOWN) : Optional.empty());
    }
}
