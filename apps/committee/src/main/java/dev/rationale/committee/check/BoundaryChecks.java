package dev.rationale.committee.check;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Each number with which a condition compares a field must be met exactly by some case, and on its other side by another. */
final class BoundaryChecks {

    private final Subject subject;
    private final Map<String, List<Fact>> byType = new HashMap<>();

    BoundaryChecks(Subject subject, List<CaseResult> results) {
        this.subject = subject;
        Set<Fact> seen = new HashSet<>();
        for (CaseResult result : results) {
            Collection<Fact> facts = result.seen().explanation().facts().values();
            facts.stream()
                    .filter(seen::add)
                    .forEach(fact -> byType.computeIfAbsent(fact.type(), type -> new ArrayList<>())
                            .add(fact));
        }
    }

    void all() {
        Set<String> told = new TreeSet<>();
        for (RuleEntry rule : subject.rules()) {
            rule.patterns().stream()
                    .filter(pattern -> !FactTypes.isFrame(pattern.type()))
                    .forEach(pattern -> pattern.comparisons().stream()
                            .filter(BoundaryChecks::isOwnBoundary)
                            .forEach(comparison -> boundary(rule, pattern, comparison, told)));
        }
    }

    /** A number on a scale, with which a field of the fact itself is compared. */
    private static boolean isOwnBoundary(FieldComparison comparison) {
        return comparison.isNumeric()
                && comparison.isOrder()
                && comparison.field().chars().allMatch(Character::isJavaIdentifierPart);
    }

    private void boundary(RuleEntry rule, Pattern pattern, FieldComparison comparison, Set<String> told) {
        List<Double> values = byType.getOrDefault(pattern.type(), List.of()).stream()
                .flatMap(fact -> number(fact, comparison.field()).stream())
                .toList();
        double limit = comparison.number();
        boolean upward =
                comparison.operator().equals(">=") || comparison.operator().equals("<");
        boolean exact = values.contains(limit);
        boolean across = values.stream().anyMatch(value -> upward ? value < limit : value > limit);
        String key = rule.file() + pattern.type() + comparison.field() + limit;
        if (hasNumbers(pattern, comparison) && !(exact && across) && told.add(key)) {
            subject.add(
                    "C005",
                    rule,
                    comparison.span(),
                    "no case has a " + pattern.type() + " whose " + comparison.field() + " is "
                            + (exact ? (upward ? "below " : "above ") : "exactly ") + Bounds.plain(limit),
                    "");
        }
    }

    /** A field that no fact of any case has as a number cannot be asked about. */
    private boolean hasNumbers(Pattern pattern, FieldComparison comparison) {
        List<Fact> facts = byType.getOrDefault(pattern.type(), List.of());
        return facts.isEmpty()
                || facts.stream()
                        .anyMatch(fact -> number(fact, comparison.field()).isPresent());
    }

    private static Optional<Double> number(Fact fact, String field) {
        try {
            Object value = fact.getClass().getMethod(field).invoke(fact);
            if (value instanceof Number number) {
                return Optional.of(number.doubleValue());
            }
            return value instanceof Bounds bounds && bounds.isExact() ? Optional.of(bounds.lower()) : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
            return Optional.empty();
        }
    }
}
