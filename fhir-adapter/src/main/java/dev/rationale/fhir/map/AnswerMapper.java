package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ANSWER;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.POSITIVE;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.quantity.AnswerReader;
import dev.rationale.fhir.quantity.Measurement;
import dev.rationale.fhir.quantity.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Results that are one of several named answers. */
final class AnswerMapper {

    private static final String YES = "positive";

    private final Map<String, Answers> readers = new HashMap<>();
    private final References references;
    private final FactMaker facts;
    private final MappingResult mapped;

    /** How the answers of a kind are read: of a result, and of a condition that is itself an answer. */
    private record Answers(AnswerReader reader, Map<Coding, String> codes) {

        static Answers of(FactKind kind) {
            Map<Coding, String> codes = new HashMap<>();
            kind.answers()
                    .codes()
                    .forEach((code, answer) ->
                            codes.put(CodeSystems.standard().normal(code.system(), code.code()), answer));
            return new Answers(
                    new AnswerReader(codes, kind.answers().names(), kind.means().specimens(), Measurement.words(kind)),
                    codes);
        }
    }

    AnswerMapper(References references, FactMaker facts, MappingResult mapped) {
        this.references = references;
        this.facts = facts;
        this.mapped = mapped;
    }

    void map(Seen seen) {
        Result result = answers(seen.kind())
                .reader()
                .in(reference -> references.specimen(seen.resource(), reference))
                .read(seen.holder(), seen.resource().element());
        if (result instanceof Result.Answer answer) {
            answered(seen, answer.answer());
        } else {
            mapped.unread(seen, result);
        }
    }

    private Answers answers(FactKind kind) {
        return readers.computeIfAbsent(kind.kind(), any -> Answers.of(kind));
    }

    void answered(Seen seen, String answer) {
        facts.add(
                seen.kind(),
                seen.kind().type(),
                seen.resource(),
                seen.part(),
                Map.of(AT, seen.at(), ANSWER, answer, POSITIVE, answer.equals(YES)));
    }

    /** The answer that the code of a condition is. */
    Optional<String> in(Element concept, FactKind kind) {
        Map<Coding, String> codes = answers(kind).codes();
        return new Concept(concept)
                .codings().stream().filter(codes::containsKey).map(codes::get).findFirst();
    }
}
