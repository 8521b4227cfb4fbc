package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.FactKind.Means;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.Meaning.Why;
import dev.rationale.fhir.element.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the codes and words of an entry mean to declared kinds, by the value set of each. */
final class KindTerms {

    /** What is not understood of a medicine of which there is only a code that nobody knows. */
    static final String CODE_ALONE = "medicine-code-unknown";

    /** What is not understood of anything else of which there is only a code of a system that nobody knows. */
    static final String UNTOLD = "code-unknown";

    /** What is not understood of what is named in letters in which nobody wrote names down. */
    static final String FOREIGN = "script-not-read";

    /** What is not understood where codes and words say different things. */
    static final String CONTRADICTORY = "codes-contradictory";

    /** What is not understood of a result that may be one of another time than its date. */
    static final String OTHER_TIME = "time-unclear";

    /** What is longer than this nobody writes a second time. */
    static final int LONGEST_KEPT = 1 << 9;

    private static final Described NOTHING = new Described(List.of(), List.of());

    private KindTerms() {}

    /** True if nothing that could be read tells what it is. */
    static boolean isUntold(Recognised read) {
        return read instanceof Recognised.Unclear unclear
                && Set.of(CODE_ALONE, UNTOLD, FOREIGN).contains(unclear.what());
    }

    /** What a concept means. */
    static Recognised term(FactKind kind, Element concept) {
        return term(kind, concept.described());
    }

    /** What a concept means. */
    static Recognised term(FactKind kind, Described concept) {
        Optional<AbsentCodes.Says> absent = AbsentCodes.of(concept);
        if (absent.isEmpty()) {
            return agreed(kind, of(kind, kind.means().set().read(concept)), concept);
        }
        return absent.get() == AbsentCodes.Says.NONE
                ? Recognised.NOTHING
                : new Recognised.Unclear(kind.of().isMedicine() ? what(kind, Why.NAMELESS) : UNTOLD);
    }

    /** Where facts do not tell which member is meant, it matters nothing that a code and a word name different ones. */
    private static Recognised agreed(FactKind kind, Recognised read, Described concept) {
        boolean matters = !kind.of().isMedicine() && kind.type().has(ReadingAttribute.MEMBER);
        boolean atOdds = read instanceof Recognised.Unclear unclear
                ? unclear.what().equals(CONTRADICTORY)
                : read instanceof Recognised.Meant
                        ? matters && kind.means().set().isAtOdds(concept)
                        : kind.of() == KindOf.CONDITION
                                && kind.means().members().isEmpty()
                                && kind.means().set().isDenied(concept);
        return atOdds ? contradictory(concept) : read;
    }

    /** What is not understood of a code beside words, or beside another code, that say something else. */
    static Recognised.Unclear contradictory(Described concept) {
        Stream<String> codes = concept.codings().stream().map(Described.Coded::code);
        return new Recognised.Unclear(
                CONTRADICTORY,
                Stream.concat(codes, concept.words())
                        .filter(said -> !said.isBlank())
                        .collect(Collectors.joining(" / ")));
    }

    /** Which medicines of a kind some concepts name that together say what it is. */
    static Recognised medicine(FactKind kind, List<Described> concepts) {
        List<Described> described = concepts.stream()
                .map(concept -> medicine(kind.means(), concept))
                .toList();
        Recognised read = term(kind, described.stream().reduce(NOTHING, Described::and));
        Optional<Described> atOdds = read instanceof Recognised.Meant
                ? described.stream().filter(kind.means().set()::isAtOdds).findFirst()
                : Optional.empty();
        return isOnlyAnother(kind, read, described)
                ? Recognised.NOTHING
                : atOdds.<Recognised>map(KindTerms::contradictory).orElse(read);
    }

    /** What only looks like a medicine of the kind is another, where all words are its name. */
    private static boolean isOnlyAnother(FactKind kind, Recognised read, List<Described> medicines) {
        List<String> words = medicines.stream().flatMap(Described::words).toList();
        return read instanceof Recognised.Unclear unclear
                && unclear.what().equals("looks-like")
                && kind.means()
                        .contradictedBy()
                        .filter(others -> words.stream().allMatch(others::isName))
                        .isPresent();
    }

    /** A declaration that lists codes without the medicine that each means leaves that to the words of the record. */
    private static Described medicine(Means means, Described concept) {
        return means.shared()
                ? concept
                : concept.and(new Described(List.of(), concept.words().toList()));
    }

    /** Of a kind that is only a part of its value set, what else is in the set says nothing. */
    private static Recognised of(FactKind kind, Meaning meaning) {
        boolean part = !kind.means().members().isEmpty();
        if (meaning instanceof Meaning.Meant meant) {
            TreeSet<String> members = meant.members().stream()
                    .filter(member -> !part || kind.means().members().contains(member))
                    .map(member -> called(kind, member, meant))
                    .collect(Collectors.toCollection(TreeSet::new));
            return members.isEmpty()
                    ? Recognised.NOTHING
                    : new Recognised.Meant(members, meant.groups(), meant.whole(), meant.past());
        }
        if (part) {
            return Recognised.NOTHING;
        }
        return meaning instanceof Meaning.Unclear unclear
                ? new Recognised.Unclear(what(kind, unclear.why()))
                : new Recognised.Other(((Meaning.Other) meaning).as());
    }

    /** A medicine of which only the beginning of a code is declared, and that nothing names, is called by its code. */
    private static String called(FactKind kind, String member, Meaning.Meant meant) {
        return kind.means().shared() || kind.names().containsKey(member)
                ? member
                : meant.codings().stream()
                        .map(Coding::code)
                        .filter(code -> code.startsWith(member))
                        .findFirst()
                        .orElse(member);
    }

    private static String what(FactKind kind, Why why) {
        return switch (why) {
            case NEGATED -> kind.of().isMedicine() ? "medicine-negated" : "said-not-to-be";
            case LOOKS_LIKE -> "looks-like";
            case WITHOUT_SYSTEM -> "code-without-system";
            case CONTRADICTORY -> CONTRADICTORY;
            case NAMELESS -> "medicine-not-named";
            case CODE_UNKNOWN -> kind.of().isMedicine() ? CODE_ALONE : UNTOLD;
            case FOREIGN -> FOREIGN;
        };
    }
}
