package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.ValueSetReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words beside a code that plainly name another thing: one of another kind, or one that the kind declares to contradict it. Words that
 * nobody knows, and words that may name what the code means as well, say nothing against it.
 */
record Otherwise(Collection<FactKind> kinds) {

    /** True if a concept that was read as one of a kind is not surely that. */
    boolean isSaid(FactKind kind, Described concept) {
        ValueSetReader own = kind.means().set();
        return own.knows(concept)
                ? byCodes(kind, own, concept) || byWords(kind, own, concept)
                : byCode(kind, own, concept);
    }

    /** Another code says something else. A diagnosis may be two at once, a result is one. */
    private boolean byCodes(FactKind kind, ValueSetReader own, Described concept) {
        boolean result = kind.of() == KindOf.RESULT || kind.of() == KindOf.ANSWER;
        return concept.codings().size() > 1
                && Stream.concat(
                                kind.means().contradictedBy().stream(),
                                others(own).filter(other -> result))
                        .anyMatch(other -> concept.codings().stream()
                                .map(one -> new Described(List.of(one), List.of()))
                                .anyMatch(one -> !own.knows(one) && other.means(one)));
    }

    /** The code says that it is of the kind, and the words something else. */
    private boolean byWords(FactKind kind, ValueSetReader own, Described concept) {
        boolean held = kind.of() == KindOf.CONDITION;
        List<ValueSetReader> unlike = Stream.concat(
                        kind.means().contradictedBy().stream(),
                        others(own).filter(other -> !other.knows(concept) || (held && other.isDenied(concept))))
                .toList();
        return !unlike.isEmpty()
                && concept.words()
                        .filter(text -> !own.mayName(text))
                        .anyMatch(text -> unlike.stream().anyMatch(other -> other.isName(text))
                                || isAnotherSubstance(kind, text));
    }

    /** Of a medicine the stem of a name is enough, which no brand has; words that nobody knows may be a brand. */
    private static boolean isAnotherSubstance(FactKind kind, String text) {
        return kind.of().isMedicine()
                && kind.means()
                        .contradictedBy()
                        .filter(others -> others.mayName(text))
                        .isPresent();
    }

    /** The words say that it is of the kind, and the code something else. */
    private boolean byCode(FactKind kind, ValueSetReader own, Described concept) {
        boolean held = kind.of() == KindOf.CONDITION;
        List<ValueSetReader> coded =
                others(own).filter(other -> other.means(concept)).toList();
        return !coded.isEmpty()
                && concept.words()
                        .filter(own::isName)
                        .anyMatch(text -> coded.stream()
                                .anyMatch(other -> !other.mayName(text) || (held && other.isNameOfOther(text))));
    }

    private Stream<ValueSetReader> others(ValueSetReader own) {
        return kinds.stream()
                .filter(other -> !other.means().refuted())
                .map(other -> other.means().set())
                .filter(other -> !other.equals(own))
                .distinct();
    }
}
