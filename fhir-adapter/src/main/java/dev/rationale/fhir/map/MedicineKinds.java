package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Memo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of a guideline that are medicines, taken or proposed, and what codes and words mean to each of them. Made once for all
 * records, of which most name the same medicines.
 */
final class MedicineKinds {

    private final List<FactKind> exposures;
    private final List<FactKind> proposals;
    private final List<FactKind> all;
    private final Set<String> from;
    private final Otherwise otherwise;
    private final Map<String, Memo<List<Described>, Recognised>> known = new HashMap<>();

    MedicineKinds(List<FactKind> kinds) {
        this.exposures = of(kinds, KindOf.EXPOSURE);
        this.proposals = of(kinds, KindOf.PROPOSAL);
        this.all = kinds.stream().filter(kind -> kind.of().isMedicine()).toList();
        this.from = all.stream().flatMap(kind -> kind.from().stream()).collect(Collectors.toUnmodifiableSet());
        this.otherwise = new Otherwise(all);
        for (FactKind kind : all) {
            known.put(kind.kind(), new Memo<>(concepts -> recognised(kind, concepts), MedicineKinds::isShort));
        }
    }

    private static List<FactKind> of(List<FactKind> kinds, KindOf of) {
        return kinds.stream().filter(kind -> kind.of() == of).toList();
    }

    private static boolean isShort(List<Described> concepts) {
        return concepts.stream().mapToInt(Described::length).sum() <= KindTerms.LONGEST_KEPT;
    }

    /** True if some kind is read from a type of resource. */
    boolean areFrom(String type) {
        return from.contains(type);
    }

    /** The kinds of what is taken, in the order in which they are declared. */
    List<FactKind> exposures() {
        return exposures;
    }

    /** The kinds of what is proposed, in the order in which they are declared. */
    List<FactKind> proposals() {
        return proposals;
    }

    /** Which medicines of a kind some concepts name that together say what it is, where other kinds may claim them too. */
    Recognised read(FactKind kind, List<Described> concepts) {
        Memo<List<Described>, Recognised> memo = known.get(kind.kind());
        return memo == null ? recognised(kind, concepts) : memo.of(concepts);
    }

    /** A code without words, or a name in other letters, that only another kind knows is a medicine of that kind, and none of this one. */
    private Recognised recognised(FactKind kind, List<Described> concepts) {
        Recognised read = KindTerms.medicine(kind, concepts);
        Optional<Described> atOdds = read instanceof Recognised.Meant
                ? concepts.stream()
                        .filter(concept -> otherwise.isSaid(kind, concept))
                        .findFirst()
                : Optional.empty();
        if (atOdds.isPresent()) {
            return KindTerms.contradictory(atOdds.get());
        }
        return KindTerms.isUntold(read) && all.stream().anyMatch(other -> isWhole(KindTerms.medicine(other, concepts)))
                ? Recognised.NOTHING
                : read;
    }

    private static boolean isWhole(Recognised read) {
        return read instanceof Recognised.Meant meant && meant.whole();
    }
}
