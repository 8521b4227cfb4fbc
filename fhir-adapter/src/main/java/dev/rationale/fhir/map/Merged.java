package dev.rationale.fhir.map;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Entries of a patient that were put together: which of them replaces which, as their links say. */
final class Merged {

    private static final String BY = "replaced-by";
    private static final String OF = "replaces";

    private final List<Resource> patients;

    /** By the name of an entry that replaces others, the names of these. */
    private final Map<String, Set<String>> replaces = new HashMap<>();

    Merged(List<Resource> patients, References references) {
        this.patients = patients;
        for (Resource patient : patients) {
            links(patient, OF)
                    .flatMap(to -> references.patient(patient, to).stream())
                    .forEach(other -> add(patient.name(), other));
            links(patient, BY)
                    .flatMap(to -> references.patient(patient, to).stream())
                    .forEach(by -> add(by, patient.name()));
        }
    }

    private void add(String by, String replaced) {
        if (!by.equals(replaced)) {
            replaces.computeIfAbsent(by, any -> new TreeSet<>()).add(replaced);
        }
    }

    private static Stream<Element> links(Resource patient, String type) {
        return patient.children("link").stream()
                .filter(link -> link.text("type").filter(type::equals).isPresent())
                .flatMap(link -> link.child("other").stream());
    }

    /** True if the entry itself says so, wherever the other one is. */
    static boolean isSaidToBeReplaced(Resource patient) {
        return links(patient, BY).findAny().isPresent();
    }

    /** True if it says so, or another entry of the input does. */
    boolean isReplaced(Resource patient) {
        return isSaidToBeReplaced(patient)
                || replaces.values().stream().anyMatch(replaced -> replaced.contains(patient.name()));
    }

    /** The names of entries that are replaced by one that is here. */
    Set<String> replacedHere() {
        Set<String> here = new HashSet<>();
        patients.forEach(one -> here.addAll(replaces.getOrDefault(one.name(), Set.of())));
        return here;
    }

    /** What else the entry is called: by the names of those that it replaces, and that these replaced. */
    Set<String> names(Resource patient) {
        return with(Set.of(patient.name()));
    }

    /** Some names with those of all entries that replace these or are replaced by them. */
    Set<String> with(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        boolean more = !all.isEmpty();
        while (more) {
            Set<String> next = new TreeSet<>(all);
            replaces.forEach((by, replaced) -> {
                if (all.contains(by) || replaced.stream().anyMatch(all::contains)) {
                    next.add(by);
                    next.addAll(replaced);
                }
            });
            more = all.addAll(next);
        }
        return all;
    }

    /** True if all entries are joined by such links. */
    boolean isOnePerson() {
        Set<String> names = new TreeSet<>(patients.stream().map(Resource::name).toList());
        return !patients.isEmpty() && with(Set.of(patients.get(0).name())).containsAll(names);
    }
}
