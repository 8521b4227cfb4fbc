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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose data this is.
 *
 * @param id logical id of the patient, or the identifier where no id is known
 * @param patient the Patient resource, if the input holds it
 * @param names what references to the patient come to: several where two servers know the same person
 */
record Subject(String id, Optional<Resource> patient, Set<String> names) {

    /** What is told of a record in the place of which another one stands that is not here. */
    static final String REPLACED = "patient-replaced";

    private static final String PATIENT = "Patient/";
    private static final List<String> SUBJECT_MEMBERS = List.of("subject", "patient", "individual");

    private static final Pattern PERSONS =
            Pattern.compile("(?:^|/)(?:Patient|RelatedPerson|Person|FamilyMemberHistory)/");

    /** What is only read where something of the patient refers to it, or for what it holds. */
    private static final Set<String> REFERRED =
            Set.of("Patient", "Medication", "Substance", "DiagnosticReport", "CarePlan", "Consent");

    static Subject of(List<Resource> resources, References references, Optional<String> wanted) {
        List<Resource> patients = patients(resources);
        Set<String> names = names(resources, patients, references);
        Merged merged = new Merged(patients, references);
        if (wanted.isPresent()) {
            return wanted(wanted.get().replaceFirst("^Patient/", ""), patients, names, merged);
        }
        if (names.size() > 1 && !isOnePerson(patients) && !merged.isOnePerson()) {
            throw several(patients, names);
        }
        if (names.isEmpty()) {
            throw new UnreadableInput(
                    "The input holds neither a Patient nor a resource that names one; expected the data of one patient.");
        }
        return of(names, patients, merged);
    }

    /** Of entries of one person, the one that no other replaces says who it is; what names those that it replaces is its own. */
    private static Subject of(Set<String> names, List<Resource> persons, Merged merged) {
        Optional<Resource> patient = persons.stream()
                .filter(one -> !merged.isReplaced(one))
                .findFirst()
                .or(() -> persons.stream().findFirst());
        Set<String> all = new TreeSet<>(names);
        persons.forEach(one -> all.addAll(merged.names(one)));
        return new Subject(
                id(patient.map(Resource::name).orElse(names.iterator().next())), patient, all);
    }

    private static List<Resource> patients(List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals("Patient"))
                .toList();
    }

    private static Set<String> names(List<Resource> resources, List<Resource> patients, References references) {
        Set<String> names = new TreeSet<>(patients.stream().map(Resource::name).toList());
        if (names.isEmpty()) {
            resources.forEach(resource -> of(resource, references).ifPresent(names::add));
        }
        return names;
    }

    /** A name for each patient of whom there is something. */
    static List<String> all(List<Resource> resources, References references) {
        List<Resource> patients = patients(resources);
        List<String> names = List.copyOf(names(resources, patients, references));
        if (patients.size() > 1 && isOnePerson(patients)) {
            return names.subList(0, 1);
        }
        Set<String> replaced = new Merged(patients, references).replacedHere();
        return names.stream().filter(name -> !replaced.contains(name)).toList();
    }

    private static Subject wanted(String wanted, List<Resource> patients, Set<String> names, Merged merged) {
        Set<String> named = names.stream()
                .filter(name -> name.equals(wanted) || id(name).equals(wanted))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = merged.with(named);
        if (meant.isEmpty() && !names.isEmpty()) {
            throw new UnreadableInput(
                    "The input holds no patient " + wanted + "; it holds " + listed(names) + ".",
                    "the id is misspelled.");
        }
        List<Resource> persons =
                patients.stream().filter(one -> meant.contains(one.name())).toList();
        if (named.size() > 1 && !isOnePerson(persons)) {
            throw several(persons, meant);
        }
        return of(meant.isEmpty() ? Set.of(PATIENT + wanted) : meant, persons, merged);
    }

    /** The entries of several servers are about one person only if they share an identifier. */
    private static boolean isOnePerson(List<Resource> patients) {
        Set<String> shared =
                patients.stream().findFirst().map(Subject::identifiers).orElseGet(TreeSet::new);
        patients.forEach(patient -> shared.retainAll(identifiers(patient)));
        return !shared.isEmpty();
    }

    private static Set<String> identifiers(Resource patient) {
        return patient.children("identifier").stream()
                .flatMap(one -> References.key(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The id in the name of a patient, which may be a full URL; an identifier as it is. */
    private static String id(String name) {
        String plain = name.startsWith(PATIENT) ? name.substring(PATIENT.length()) : name;
        int tail = plain.lastIndexOf("/" + PATIENT);
        return plain.contains("|") || tail < 0 ? plain : plain.substring(tail + PATIENT.length() + 1);
    }

    private static UnreadableInput several(List<Resource> patients, Set<String> names) {
        return new UnreadableInput(
                (patients.isEmpty()
                                ? "The input holds no Patient, and its resources name several: "
                                : "The input holds several patients: ")
                        + listed(names) + "; expected one.",
                "--patient ID chooses one of them.");
    }

    private static String listed(Set<String> names) {
        boolean ids = names.stream().map(Subject::id).distinct().count() == names.size();
        return names.stream().map(name -> ids ? id(name) : name).collect(Collectors.joining(", "));
    }

    private static Optional<String> of(Resource resource, References references) {
        for (String member : SUBJECT_MEMBERS) {
            Optional<Element> named = resource.child(member);
            if (named.isPresent()) {
                return references.patient(resource, named.get());
            }
        }
        return Optional.empty();
    }

    /** The patient's own resources. What names another patient, or none that can be told, is left out and listed. */
    List<Resource> own(List<Resource> resources, References references, MappingResult mapped) {
        List<Resource> own = new ArrayList<>();
        for (Resource resource : resources) {
            if (REFERRED.contains(resource.type())) {
                continue;
            }
            Optional<String> named = of(resource, references);
            if (named.isPresent() && isOfAnother(resource, references)) {
                mapped.exclude(resource, "other-patient");
            } else if (named.filter(names::contains).isPresent()) {
                own.add(resource);
            } else {
                mapped.exclude(resource, named.isPresent() ? "other-patient" : "subject-unknown");
            }
        }
        return own;
    }

    /** A result in somebody's record may be about another: a child, a donor, a partner. */
    private boolean isOfAnother(Resource resource, References references) {
        return resource.children("focus").stream()
                .anyMatch(focus -> focus.text("reference")
                                .filter(to -> PERSONS.matcher(to).find())
                                .isPresent()
                        && references
                                .patient(resource, focus)
                                .filter(names::contains)
                                .isEmpty());
    }

    Optional<Element> element() {
        return patient.map(Resource::element);
    }

    List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (element().flatMap(one -> one.text("birthDate")).isEmpty()) {
            notices.add("age-unknown");
        }
        if (isReplaced()) {
            notices.add(REPLACED);
        } else if (element()
                .flatMap(one -> one.text("active"))
                .filter("false"::equals)
                .isPresent()) {
            notices.add("patient-inactive");
        }
        return notices;
    }

    /** True if the patient's entry says that another one, which is not here, stands in its place. */
    boolean isReplaced() {
        return patient.filter(Merged::isSaidToBeReplaced).isPresent();
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
