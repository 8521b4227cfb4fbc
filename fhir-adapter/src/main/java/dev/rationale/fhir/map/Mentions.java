package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resources that speak of what is asked for and are no record of it: an answer in a questionnaire, an observation of which treatment
 * somebody takes, a programme or an alert, the history of a family, a list that its system could not give. Where nothing of the kind
 * was read from its own records, it is told that something may be there.
 */
final class Mentions {

    /** The types of resource that may mention something. */
    static final Set<String> TYPES = Set.of(
            "QuestionnaireResponse",
            "FamilyMemberHistory",
            "Observation",
            "EpisodeOfCare",
            "Flag",
            "List",
            "Composition");

    private static final String MENTIONED = "mention-not-read";
    private static final String UNAVAILABLE = "list-unavailable";

    private static final Set<String> NO = Set.of("false", "no", "non", "nein", "não", "none", "never", "0");
    private static final Set<String> TAKEN_BACK = Set.of("entered-in-error", "stopped", "cancelled");

    /** The forms of a value that may say which treatment, or that there is one. */
    private static final Set<String> SAYING = Set.of("CodeableConcept", "String", "Boolean", "DateTime");

    /** The beginnings of words for a place where a diagnosis is written. */
    private static final List<String> DIAGNOSES = Table.rows("diagnosis-words.csv").stream()
            .map(row -> row.text("beginning"))
            .toList();

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    /** That a list is empty because there is nothing, its system says; every other reason leaves that open. */
    private static final String NOTHING = "nilknown";

    private static final Map<Coding, String> LISTS = Table.rows("lists.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> CodeSystems.standard().normal(row.text("system"), row.text("code")),
                    row -> row.text("type")));

    private record Mention(Resource resource, FactKind kind, String what) {}

    private final List<FactKind> kinds;
    private final CodedKinds observed;
    private final MappingResult mapped;
    private final List<Mention> found = new ArrayList<>();

    Mentions(KindReaders readers, MappingResult mapped) {
        this.kinds = readers.mentionable();
        this.observed = readers.coded("Observation");
        this.mapped = mapped;
    }

    /** Of what was refuted, of the patient and of studies nothing speaks in passing. */
    static List<FactKind> mentionable(List<FactKind> kinds) {
        return kinds.stream()
                .filter(kind -> !kind.means().refuted())
                .filter(kind -> kind.of() != KindOf.PATIENT && kind.of() != KindOf.ENROLMENT)
                .toList();
    }

    void map(Resource resource) {
        boolean valid = resource.text("status").filter(TAKEN_BACK::contains).isEmpty();
        switch (resource.type()) {
            case "FamilyMemberHistory" -> family(resource);
            case "QuestionnaireResponse" -> when(valid, () -> items(resource, resource.element()));
            case "Observation" -> when(valid, () -> observation(resource));
            case "EpisodeOfCare" -> when(valid, () -> said(resource, "type", Mentions::isHeld));
            case "Flag" -> when(valid, () -> said(resource, "code", kind -> isHeld(kind) || isTaken(kind)));
            case "List" -> when(valid, () -> list(resource, resource.element()));
            case "Composition" -> when(valid, () -> sections(resource, resource.element()));
            default -> {
                // Everything else is a record of its own.
            }
        }
    }

    private static void when(boolean valid, Runnable told) {
        if (valid) {
            told.run();
        }
    }

    /** What only the end of a record decides: whether the kind itself was read from somewhere. */
    void finish() {
        found.stream()
                .filter(one -> !mapped.isRead(one.kind().kind()))
                .forEach(one -> mapped.notUnderstood(one.resource(), one.kind().kind(), one.what()));
    }

    private static boolean isHeld(FactKind kind) {
        return kind.of() == KindOf.CONDITION;
    }

    private static boolean isTaken(FactKind kind) {
        return kind.of() == KindOf.EXPOSURE;
    }

    private void found(Resource resource, String what, Predicate<FactKind> of) {
        kinds.stream().filter(of).forEach(kind -> found.add(new Mention(resource, kind, what)));
    }

    private void family(Resource history) {
        boolean told = history.children("condition").stream()
                .flatMap(one -> one.children("code").stream())
                .anyMatch(code -> kinds.stream()
                        .filter(Mentions::isHeld)
                        .anyMatch(kind -> KindTerms.term(kind, code) instanceof Recognised.Meant));
        if (told) {
            mapped.exclude(history, "family-history");
        }
    }

    private void items(Resource response, Element holder) {
        for (Element item : holder.children("item")) {
            List<Element> answers = item.children("answer");
            if (answers.stream().anyMatch(answer -> !isNo(answer))) {
                item.text("text").ifPresent(text -> {
                    List<Element> words = Stream.concat(
                                    Stream.of(Element.concept(text)),
                                    answers.stream().flatMap(Mentions::concept))
                            .toList();
                    found(response, "answer-not-read", kind -> words.stream().anyMatch(word -> maySay(kind, word)));
                });
            }
            items(response, item);
            answers.forEach(answer -> items(response, answer));
        }
    }

    /** Which medicine somebody takes, and what was found, is written as an observation too. */
    private void observation(Resource observation) {
        Optional<Element.Choice> value = observation.element().choice("value");
        Optional<Element> code = observation.child("code");
        if (code.isEmpty()
                || value.filter(one -> SAYING.contains(one.type())).isEmpty()
                || isNo(observation.element())
                || !observed.said(code.get()).isEmpty()) {
            return;
        }
        List<Element> said = concept(observation.element()).toList();
        found(observation, MENTIONED, kind -> isTaken(kind) && maySayTaken(kind, code.get(), said));
        boolean diagnosis = new Concept(code.get()).words().anyMatch(Mentions::isDiagnosis);
        found(
                observation,
                MENTIONED,
                kind -> isHeld(kind)
                        && (diagnosis || maySay(kind, code.get()))
                        && said.stream().anyMatch(one -> KindTerms.term(kind, one) instanceof Recognised.Meant));
    }

    private static boolean isDiagnosis(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return DIAGNOSES.stream().anyMatch(plain::contains);
    }

    /** What is observed names the medicine, or it is of the treatment without a word that denies it. */
    private boolean maySayTaken(FactKind kind, Element code, List<Element> said) {
        List<Recognised> read = said.stream().map(one -> medicine(kind, one)).toList();
        boolean denied = read.stream()
                .anyMatch(one -> one instanceof Recognised.Unclear unclear
                        && unclear.what().equals("medicine-negated"));
        return !denied
                && (read.stream().anyMatch(one -> one instanceof Recognised.Meant)
                        || isJustOne(kind, code)
                        || looksLikeOne(kind, code));
    }

    private static Recognised medicine(FactKind kind, Element concept) {
        return KindTerms.medicine(kind, List.of(concept.described()));
    }

    private static boolean isJustOne(FactKind kind, Element concept) {
        return medicine(kind, concept) instanceof Recognised.Meant meant && meant.whole();
    }

    /** Words for a disease are no sign that a medicine for it is meant. */
    private boolean looksLikeOne(FactKind kind, Element concept) {
        return new Concept(concept)
                .words()
                .map(this::withoutDiagnoses)
                .anyMatch(words -> looksLike(medicine(kind, Element.concept(words))));
    }

    private String withoutDiagnoses(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> kinds.stream()
                        .filter(Mentions::isHeld)
                        .noneMatch(kind -> KindTerms.term(kind, Element.concept(word)) instanceof Recognised.Meant))
                .collect(Collectors.joining(" "));
    }

    private void said(Resource resource, String member, Predicate<FactKind> of) {
        List<Element> concepts = resource.children(member);
        found(
                resource,
                MENTIONED,
                kind -> of.test(kind) && concepts.stream().anyMatch(concept -> maySay(kind, concept)));
    }

    private boolean maySay(FactKind kind, Element concept) {
        if (!kind.of().isMedicine()) {
            Recognised read = KindTerms.term(kind, concept);
            return read instanceof Recognised.Meant || looksLike(read);
        }
        return medicine(kind, concept) instanceof Recognised.Meant || looksLikeOne(kind, concept);
    }

    private static boolean looksLike(Recognised read) {
        return read instanceof Recognised.Unclear unclear && unclear.what().equals("looks-like");
    }

    private void sections(Resource composition, Element holder) {
        for (Element section : holder.children("section")) {
            list(composition, section);
            narrative(composition, section);
            sections(composition, section);
        }
    }

    /** A section without entries tells what it has to tell in words alone. */
    private void narrative(Resource composition, Element section) {
        if (section.children("entry").isEmpty()) {
            section.child("text")
                    .flatMap(text -> text.text("div"))
                    .map(div -> TAGS.matcher(div).replaceAll(" "))
                    .ifPresent(words -> found(
                            composition,
                            MENTIONED,
                            kind -> (isHeld(kind) || isTaken(kind))
                                    && kind.means().set().isMentionedIn(words)));
        }
    }

    /** A list that is empty for another reason than that there is nothing may have held something of what it is a list of. */
    private void list(Resource resource, Element list) {
        boolean open = list.children("emptyReason").stream()
                .flatMap(reason -> reason.children("coding").stream())
                .anyMatch(coding -> coding.text("code")
                        .filter(code -> !code.equals(NOTHING))
                        .isPresent());
        if (open) {
            Set<String> types = list.children("code").stream()
                    .flatMap(code -> new Concept(code).codings().stream())
                    .filter(LISTS::containsKey)
                    .map(LISTS::get)
                    .collect(Collectors.toSet());
            found(
                    resource,
                    UNAVAILABLE,
                    kind -> kind.of() != KindOf.PROPOSAL && kind.from().stream().anyMatch(types::contains));
        }
    }

    private static Stream<Element> concept(Element answer) {
        return answer.choice("value").stream().flatMap(value -> switch (value.type()) {
            case "Coding" -> Stream.of(Element.holding(Map.of("coding", value.element())));
            case "CodeableConcept" -> Stream.of(value.element());
            case "String" -> value.element().text().map(Element::concept).stream();
            default -> Stream.empty();
        });
    }

    private static boolean isNo(Element answer) {
        return answer.choice("value")
                .map(Element.Choice::element)
                .flatMap(value -> value.text()
                        .or(() -> value.text("display"))
                        .or(() -> value.text("text"))
                        .or(() -> new Concept(value).words().findFirst()))
                .filter(text -> NO.contains(text.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
