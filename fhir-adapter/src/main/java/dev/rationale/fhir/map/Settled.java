package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What hangs on nothing any more: entries that were not understood, of kinds that something else on record decides. */
public final class Settled {

    private Settled() {}

    /** The facts without what was not understood of kinds that are settled. */
    public static List<Fact> without(List<Fact> facts, List<FactKind> kinds) {
        Set<String> unread = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof NotUnderstood unclear) {
                unread.add(unclear.kind());
            }
        }
        if (unread.isEmpty()) {
            return facts;
        }
        Set<String> settled = kinds.stream()
                .filter(kind -> unread.contains(kind.kind()))
                .filter(kind -> kind.means().settledBy().stream().anyMatch(isRead(facts, kinds)))
                .map(FactKind::kind)
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(fact -> !(fact instanceof NotUnderstood unclear && settled.contains(unclear.kind())))
                .toList();
    }

    private static Predicate<String> isRead(List<Fact> facts, List<FactKind> kinds) {
        return name -> kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .anyMatch(kind -> facts.stream().anyMatch(kind::includes));
    }
}
