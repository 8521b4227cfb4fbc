package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Firing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the rules that fired with those that a case names: {@code none} for a rule that must not fire, else the facts on which one of
 * its firings must rest, all of them and no others, each by a name of {@link FactNames}. A rule that fires on another fact than it should is
 * noticed so where the answer is the same.
 */
final class FiringCheck {

    private final Evaluation seen;

    FiringCheck(Evaluation seen) {
        this.seen = seen;
    }

    /** What differs of the rules that a case names. */
    List<Difference> differences(JsonNode rules) {
        List<Difference> differences = new ArrayList<>();
        rules.properties()
                .forEach(entry -> difference(entry.getKey(), entry.getValue()).ifPresent(differences::add));
        return differences;
    }

    private Optional<Difference> difference(String rule, JsonNode wanted) {
        List<List<String>> matched = seen.explanation().firings().stream()
                .filter(firing -> firing.rule().equals(rule))
                .map(Firing::matched)
                .toList();
        if (!wanted.isArray()) {
            return matched.isEmpty()
                    ? Optional.empty()
                    : Optional.of(answer(rule, "not to fire", "fires on " + matched));
        }
        Set<String> facts = new TreeSet<>();
        wanted.forEach(fact -> facts.add(fact.asText()));
        return matched.stream().anyMatch(ids -> restsOn(facts, ids))
                ? Optional.empty()
                : Optional.of(answer(
                        rule, "to fire on " + facts, matched.isEmpty() ? "does not fire" : "fires on " + matched));
    }

    private boolean restsOn(Set<String> facts, List<String> ids) {
        Set<String> found = new TreeSet<>();
        for (String id : ids) {
            Set<String> names = FactNames.of(id, seen);
            names.retainAll(facts);
            if (names.isEmpty()) {
                return false;
            }
            found.addAll(names);
        }
        return found.equals(facts);
    }

    private static Difference answer(String rule, String expected, String seen) {
        return new Difference(Difference.Kind.ANSWER, "rule " + rule, expected, seen);
    }
}
