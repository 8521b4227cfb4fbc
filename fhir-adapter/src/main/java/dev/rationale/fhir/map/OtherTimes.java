package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.words.PlainText;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words beside the name of a result that say that it is one of another time than its date: a lowest value ever is entered on the day on
 * which somebody asks for it.
 */
final class OtherTimes {

    private static final List<String> PHRASES = Table.rows("other-times.csv").stream()
            .map(row -> PlainText.spaced(row.text("phrase")))
            .toList();

    private final List<Entered> entered = new ArrayList<>();
    private final MappingResult mapped;

    /** A result that may be one of another time than the day on which it was entered. */
    private record Entered(Resource resource, FactKind kind, When at) {}

    OtherTimes(MappingResult mapped) {
        this.mapped = mapped;
    }

    void add(Resource resource, FactKind kind, When at) {
        entered.add(new Entered(resource, kind, at));
    }

    /** What only the end of a record decides: beside a result that is not older, one of another time tells nothing of now. */
    void finish() {
        for (Entered one : entered) {
            if (mapped.isReadSince(one.kind().kind(), one.at())) {
                mapped.exclude(one.resource(), KindTerms.OTHER_TIME);
            } else {
                mapped.notUnderstood(one.resource(), one.kind().kind(), KindTerms.OTHER_TIME);
            }
        }
    }

    /** True if the words of a concept, or what a value set calls its code, say so. */
    static boolean areMeant(FactKind kind, Described concept) {
        return Stream.concat(concept.words(), displays(kind, concept))
                .map(PlainText::spaced)
                .anyMatch(words -> PHRASES.stream().anyMatch(words::contains));
    }

    private static Stream<String> displays(FactKind kind, Described concept) {
        return concept.codings().stream()
                .map(one -> CodeSystems.standard().normal(one.system(), one.code()))
                .map(kind.means().set().set()::row)
                .flatMap(Optional::stream)
                .map(Codes.Row::display);
    }
}
