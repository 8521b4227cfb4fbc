package dev.rationale.engine.explanation;

import dev.rationale.engine.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How one explanation differs from another. Each list is in the order of the explanation that it was taken from.
 *
 * @param appeared ids of the facts that only the later one has
 * @param gone ids of the facts that only the earlier one has
 * @param changed ids of the facts that both have, with other values
 * @param fired the firings that only the later one has
 * @param silent the firings that only the earlier one has
 */
public record Difference(
        List<String> appeared, List<String> gone, List<String> changed, List<Firing> fired, List<Firing> silent) {

    public Difference {
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
        fired = List.copyOf(fired);
        silent = List.copyOf(silent);
    }

    static Difference between(Explanation before, Explanation after) {
        return new Difference(
                ids(after, (id, fact) -> !before.facts().containsKey(id)),
                ids(before, (id, fact) -> !after.facts().containsKey(id)),
                ids(before, (id, fact) -> otherwise(after.fact(id), fact)),
                without(after.firings(), before.firings()),
                without(before.firings(), after.firings()));
    }

    /** True if the two explanations say the same. */
    public boolean isEmpty() {
        return appeared.isEmpty() && gone.isEmpty() && changed.isEmpty() && fired.isEmpty() && silent.isEmpty();
    }

    private static boolean otherwise(Optional<Fact> there, Fact here) {
        return there.isPresent() && !there.get().equals(here);
    }

    private static List<String> ids(Explanation explanation, BiPredicate<String, Fact> wanted) {
        return explanation.facts().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Firing> without(List<Firing> firings, List<Firing> others) {
        return firings.stream().filter(firing -> !others.contains(firing)).toList();
    }
}
