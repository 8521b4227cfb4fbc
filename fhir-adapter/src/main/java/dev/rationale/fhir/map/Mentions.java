package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Resources that speak of what is asked for and are no record of it: an answer in a questionnaire, the history of a family. Where
 * nothing of the kind was read from its own records, it is told that something may be there.
 */
final class Mentions {

    /** The types of resource that may mention something. */
    static final Set<String> TYPES = Set.of("QuestionnaireResponse", "FamilyMemberHistory");

    private static final Set<String> NO = Set.of("false", "no", "non", "nein", "não", "none", "never", "0");

    private record Mention(Resource resource, FactKind kind, String what) {}

    private final List<FactKind> kinds;
    private final MappingResult mapped;
    private final List<Mention> found = new ArrayList<>();

    Mentions(List<FactKind> kinds, MappingResult mapped) {
        this.kinds = kinds.stream().filter(kind -> !kind.means().refuted()).toList();
        this.mapped = mapped;
    }

    void map(Resource resource) {
        switch (resource.type()) {
            case "QuestionnaireResponse" -> response(resource);
            case "FamilyMemberHistory" -> family(resource);
            default -> {
                // Everything else is a record of its own.
            }
        }
    }

    /** What only the end of a record decides: whether the kind itself was read from somewhere. */
    void finish() {
        found.stream()
                .filter(one -> !mapped.isRead(one.kind().kind()))
                .forEach(one -> mapped.notUnderstood(one.resource(), one.kind().kind(), one.what()));
    }

    private void response(Resource response) {
        boolean valid = response.text("status")
                .filter(Set.of("entered-in-error", "stopped")::contains)
                .isEmpty();
        if (valid) {
            items(response, response.element());
        }
    }

    private void family(Resource history) {
        boolean told = history.children("condition").stream()
                .flatMap(one -> one.children("code").stream())
                .anyMatch(
                        code -> conditions().anyMatch(kind -> KindTerms.term(kind, code) instanceof Recognised.Meant));
        if (told) {
            mapped.exclude(history, "family-history");
        }
    }

    private Stream<FactKind> conditions() {
        return kinds.stream().filter(kind -> kind.of() == KindOf.CONDITION);
    }

    private void items(Resource response, Element holder) {
        for (Element item : holder.children("item")) {
            List<Element> answers = item.children("answer");
            if (answers.stream().anyMatch(answer -> !isNo(answer))) {
                item.text("text")
                        .ifPresent(text -> kinds.stream()
                                .filter(kind -> isOf(kind, text, answers))
                                .forEach(kind -> found.add(new Mention(response, kind, "answer-not-read"))));
            }
            items(response, item);
            answers.forEach(answer -> items(response, answer));
        }
    }

    private static boolean isOf(FactKind kind, String text, List<Element> answers) {
        if (kind.of() == KindOf.PATIENT || kind.of() == KindOf.ENROLMENT) {
            return false;
        }
        return Stream.concat(Stream.of(Element.concept(text)), answers.stream().flatMap(Mentions::concept))
                .map(concept -> kind.of().isMedicine()
                        ? KindTerms.medicine(kind, List.of(concept))
                        : KindTerms.term(kind, concept))
                .anyMatch(read -> read instanceof Recognised.Meant
                        || (read instanceof Recognised.Unclear unclear
                                && unclear.what().equals("looks-like")));
    }

    private static Stream<Element> concept(Element answer) {
        return answer.choice("value").stream().flatMap(value -> switch (value.type()) {
            case "Coding" -> Stream.of(Element.holding(Map.of("coding", value.element())));
            case "String" -> value.element().text().map(Element::concept).stream();
            default -> Stream.empty();
        });
    }

    private static boolean isNo(Element answer) {
        return answer.choice("value")
                .map(Element.Choice::element)
                .flatMap(value -> value.text().or(() -> value.text("display")))
                .filter(text -> NO.contains(text.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
