package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ANSWER;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.POSITIVE;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.terminology.Terminology;
import java.util.Map;
import java.util.Optional;

/** Results that are one of several named answers. */
final class AnswerMapper {

    private static final String YES = "positive";

    private final FactMaker facts;
    private final MappingResult mapped;

    AnswerMapper(FactMaker facts, MappingResult mapped) {
        this.facts = facts;
        this.mapped = mapped;
    }

    void map(Seen seen) {
        seen.holder()
                .choice("value")
                .map(Choice::element)
                .flatMap(value -> in(value, seen.kind()))
                .or(() -> seen.holder().child("interpretation").flatMap(said -> in(said, seen.kind())))
                .ifPresentOrElse(
                        answer -> answered(seen, answer),
                        () -> mapped.exclude(seen.resource(), "value-not-understood"));
    }

    void answered(Seen seen, String answer) {
        facts.add(
                seen.kind(),
                seen.kind().type(),
                seen.resource(),
                seen.part(),
                Map.of(AT, seen.at(), ANSWER, answer, POSITIVE, answer.equals(YES)));
    }

    /** The answer that a concept gives. */
    Optional<String> in(Element concept, FactKind kind) {
        return Terminology.standard().codings(concept).stream()
                .flatMap(coding ->
                        Optional.ofNullable(kind.answers().get(new FactKind.Code(coding.system(), coding.code())))
                                .stream())
                .findFirst();
    }
}
