package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a record holds, and since when: the same for every kind of fact that is read from it. What does not hold is listed. */
record ResourceStatus(Dates dates, MappingResult mapped) {

    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    /** One that was begun may have had its effect; of one whose status nobody knows, the record says that it was done. */
    private static final Set<String> DONE = Set.of("completed", "in-progress", "on-hold", "stopped", "unknown");

    private static final Set<String> CAME = Set.of("arrived", "triaged", "in-progress", "onleave", "finished");

    private static final Set<String> NOT_YET = Set.of("registered", "preliminary");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    /** What each code or word of a status means, in the codes of FHIR R4. */
    private static final Map<String, String> MEANINGS = Table.rows("condition-status.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("word"), row -> row.text("meaning")));

    private static final String ABATEMENT = "abatement ";

    /** The certainty of a German diagnosis stands beside its code. */
    private static final String CERTAINTY = "diagnosesicherheit";

    /**
     * When an observation was made, if its status is final and it has a date.
     *
     * @param kind what it would be
     */
    Optional<When> observed(Resource observation, String kind) {
        String status = observation.text("status").orElse("");
        if (!FINAL.contains(status)) {
            mapped.exclude(observation, reason(status), status);
            return Optional.empty();
        }
        Optional<When> at =
                dates.start(observation.element(), "effective").or(() -> dates.in(observation.element(), "issued"));
        if (at.isEmpty() && isDated(observation)) {
            mapped.notUnderstood(observation, kind, "date-not-understood");
        } else if (at.isEmpty()) {
            mapped.exclude(observation, "date-missing");
        }
        return at;
    }

    private static boolean isDated(Resource observation) {
        return observation
                .element()
                .choice("effective")
                .flatMap(choice -> choice.element().text())
                .or(() -> observation.text("issued"))
                .isPresent();
    }

    /** When a procedure was done, as far as it is recorded, unless its status says that it was not, or not yet. */
    Optional<When> performed(Resource procedure) {
        String status = procedure.text("status").orElse("");
        if (!DONE.contains(status)) {
            mapped.exclude(procedure, status.equals("preparation") ? "preliminary" : reason(status), status);
            return Optional.empty();
        }
        return Optional.of(dates.start(procedure.element(), "performed")
                .or(() -> dates.start(procedure.element(), "occurrence"))
                .orElse(When.UNKNOWN));
    }

    /** When a visit began, if its status is not that it has still to come or never came about. */
    Optional<When> visited(Resource visit) {
        String status = visit.text("status").orElse("");
        if (!CAME.contains(status)) {
            mapped.exclude(visit, status.equals("planned") ? "preliminary" : reason(status), status);
            return Optional.empty();
        }
        return Optional.of(visit.child("period")
                .flatMap(period -> dates.in(period, "start").or(() -> dates.in(period, "end")))
                .orElse(When.UNKNOWN));
    }

    private static String reason(String status) {
        if (NOT_YET.contains(status)) {
            return "preliminary";
        }
        return status.isEmpty() ? "status-missing" : "status-not-valid";
    }

    /**
     * Since when a condition or an allergy is on record, unless its verification is one that does not hold, or says nothing that is known.
     *
     * @param kind what it would be
     */
    Optional<When> recorded(Resource resource, Set<String> notHeld, String kind) {
        SortedSet<String> verifications = verifications(resource);
        for (String one : verifications) {
            if (notHeld.contains(one)) {
                mapped.exclude(resource, "condition-not-confirmed", one);
                return Optional.empty();
            }
        }
        if (verifications.isEmpty() && isStated(resource)) {
            mapped.notUnderstood(resource, kind, "verification-unclear");
            return Optional.empty();
        }
        return Optional.of(recorded(resource));
    }

    /** Since when a condition is on record as refuted, unless it is not. */
    Optional<When> refuted(Resource resource) {
        return verifications(resource).contains("refuted") ? Optional.of(recorded(resource)) : Optional.empty();
    }

    private When recorded(Resource resource) {
        return dates.start(resource.element(), "onset")
                .or(() -> dates.in(resource.element(), "recordedDate"))
                .orElse(When.UNKNOWN);
    }

    private static boolean isStated(Resource resource) {
        return resource.children("verificationStatus").stream()
                .anyMatch(status -> !status.children("coding").isEmpty()
                        || status.text("text").isPresent());
    }

    /** False if the record says that the condition or allergy is over. */
    static boolean isActive(Resource resource) {
        SortedSet<String> said = certainties(resource);
        said.addAll(meanings(resource.children("clinicalStatus")));
        return Collections.disjoint(said, OVER)
                && resource.element()
                        .choice("abatement")
                        .filter(ended -> !isOpen(ended))
                        .isEmpty();
    }

    /** Words in place of the day on which it ended may say that it did not. */
    private static boolean isOpen(Element.Choice ended) {
        return ended.type().equals("String")
                && ended.element()
                        .text()
                        .filter(text -> meaning(ABATEMENT + text.strip()).equals("active"))
                        .isPresent();
    }

    /** True of a value that says of something that it is not so. */
    static boolean isDenied(Element value) {
        return meanings(List.of(value)).contains("refuted")
                || value.text().filter(text -> meaning(text).equals("refuted")).isPresent();
    }

    /** What a word means, empty if nobody knows it. */
    private static String meaning(String word) {
        return MEANINGS.getOrDefault(word.strip().toLowerCase(Locale.ROOT), "");
    }

    private static SortedSet<String> verifications(Resource resource) {
        SortedSet<String> verifications = certainties(resource);
        verifications.addAll(meanings(resource.children("verificationStatus")));
        return verifications;
    }

    /** What the marks beside the codes mean, in the code itself or in an extension. */
    private static SortedSet<String> certainties(Resource resource) {
        SortedSet<String> certainties = new TreeSet<>();
        for (Element code : resource.children("code")) {
            for (Element coding : code.children("coding")) {
                certain(
                        CodeSystems.standard()
                                .mark(
                                        coding.text("system").orElse(""),
                                        coding.text("code").orElse("")),
                        certainties);
                for (Element extension : coding.children("extension")) {
                    if (extension.text("url").orElse("").endsWith(CERTAINTY)) {
                        extension
                                .choice("value")
                                .flatMap(value -> value.element().text("code"))
                                .ifPresent(mark -> certain(mark, certainties));
                    }
                }
            }
        }
        return certainties;
    }

    private static void certain(String mark, Set<String> certainties) {
        addMeaning(CERTAINTY + " " + mark, certainties);
    }

    private static void addMeaning(String word, Set<String> meanings) {
        String meaning = meaning(word);
        if (!meaning.isEmpty()) {
            meanings.add(meaning);
        }
    }

    /** What the codings, displays and words of a status mean. A code of a system of one's own says by its display what it means. */
    private static Set<String> meanings(List<Element> concepts) {
        Set<String> meanings = new TreeSet<>();
        for (Element concept : concepts) {
            concept.text("text").ifPresent(word -> addMeaning(word, meanings));
            for (Element coding : concept.children("coding")) {
                coding.text("code").ifPresent(word -> addMeaning(word, meanings));
                coding.text("display").ifPresent(word -> addMeaning(word, meanings));
            }
        }
        return meanings;
    }
}
