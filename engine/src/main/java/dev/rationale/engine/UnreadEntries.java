package dev.rationale.engine;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.Unread;
import dev.rationale.engine.fact.NotUnderstood;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets apart what was left out for a reason and what was not understood. A reader lists an entry that was not understood in both ways:
 * as a fact for rules, and as something that was left out, with what was seen.
 */
record UnreadEntries(List<NotUnderstood> facts, List<Exclusion> excluded) {

    /** What was not understood, each once for each kind. */
    List<Unread> unread() {
        return facts.stream().flatMap(this::of).distinct().sorted().toList();
    }

    /** What was left out for a reason: what was understood and does not count. */
    List<Exclusion> leftOut() {
        return excluded.stream()
                .filter(one -> facts.stream().noneMatch(fact -> tells(one, fact)))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Unread> of(NotUnderstood fact) {
        return fact.sources().isEmpty()
                ? Stream.of(new Unread(fact.kind(), "", fact.what(), ""))
                : fact.sources().stream().map(source -> new Unread(fact.kind(), source, fact.what(), detail(fact)));
    }

    private String detail(NotUnderstood fact) {
        return excluded.stream()
                .filter(one -> tells(one, fact))
                .map(Exclusion::detail)
                .filter(detail -> facts.stream().noneMatch(other -> other.kind().equals(detail)))
                .findFirst()
                .orElse("");
    }

    private static boolean tells(Exclusion one, NotUnderstood fact) {
        return one.reason().equals(fact.what()) && fact.sources().contains(one.resource());
    }
}
