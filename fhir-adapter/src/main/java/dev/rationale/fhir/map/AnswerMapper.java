package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ANSWER;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.POSITIVE;

import dev.rationale.fhir.quantity.Result;
import java.util.Map;

/** Results that are one of several named answers. */
final class AnswerMapper {

    private static final String YES = "positive";

    private final KindReaders readers;
    private final References references;
    private final FactMaker facts;
    private final MappingResult mapped;

    AnswerMapper(KindReaders readers, References references, FactMaker facts, MappingResult mapped) {
        this.readers = readers;
        this.references = references;
        this.facts = facts;
        this.mapped = mapped;
    }

    void map(Seen seen) {
        Result result = readers.answer(seen.kind())
                .in(reference -> references.specimen(seen.resource(), reference))
                .read(seen.holder(), seen.resource().element());
        if (result instanceof Result.Answer answer) {
            answered(seen, answer.answer());
        } else {
            mapped.unread(seen, result);
        }
    }

    void answered(Seen seen, String answer) {
        facts.add(
                seen.kind(),
                seen.kind().type(),
                seen.resource(),
                seen.part(),
                Map.of(AT, seen.at(), ANSWER, answer, POSITIVE, answer.equals(YES)));
    }
}
