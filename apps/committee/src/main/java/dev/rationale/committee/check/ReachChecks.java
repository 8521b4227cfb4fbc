package dev.rationale.committee.check;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules that wait for what nothing concludes, and rules that add nothing to another. */
final class ReachChecks {

    private final Subject subject;

    ReachChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            rule.patterns().forEach(pattern -> unreachable(rule, pattern, types));
        }
        redundant();
    }

    private void unreachable(RuleEntry rule, Pattern pattern, FactTypes types) {
        Optional<Class<?>> type = types.named(pattern.type()).filter(Class::isRecord);
        for (FieldComparison comparison : pattern.comparisons()) {
            List<String> literal = comparison.operator().equals("==")
                    ? comparison.value().literalTexts().toList()
                    : List.of();
            if (comparison.value() instanceof Expression.Literal && !literal.isEmpty() && type.isPresent()) {
                unreachable(rule, pattern, comparison, literal.get(0), produced(type.get(), comparison.field()));
            }
        }
    }

    private void unreachable(
            RuleEntry rule, Pattern pattern, FieldComparison comparison, String value, Set<String> produced) {
        if (!produced.isEmpty() && !produced.contains(value)) {
            subject.add(
                    "R025",
                    rule,
                    comparison.span(),
                    "no rule concludes a " + pattern.type() + " whose " + comparison.field() + " is '" + value
                            + "'; they conclude " + String.join(", ", produced),
                    "");
        }
    }

    /** The values that rules give a component in so many words; none where a rule computes it, or no rule makes such a fact. */
    private Set<String> produced(Class<?> type, String field) {
        RecordComponent[] components = type.getRecordComponents();
        int position =
                Arrays.stream(components).map(RecordComponent::getName).toList().indexOf(field);
        if (position < 0) {
            return Set.of();
        }
        Set<String> values = new TreeSet<>();
        for (RuleEntry rule : subject.rules()) {
            for (Consequence.Insertion insertion : rule.consequence().insertions()) {
                if (insertion.type().equals(type.getSimpleName())) {
                    Set<String> made = made(insertion.fact(), position);
                    if (made.isEmpty()) {
                        return Set.of();
                    }
                    values.addAll(made);
                }
            }
        }
        return values;
    }

    private static Set<String> made(Expression fact, int position) {
        if (!(fact instanceof Expression.Creation made)) {
            return fact.literalTexts().collect(Collectors.toSet());
        }
        return position < made.arguments().size()
                        && made.arguments().get(position) instanceof Expression.Literal literal
                        && literal.kind() == Expression.Literal.Kind.TEXT
                ? Set.of(literal.value())
                : Set.of();
    }

    /** Two rules of a phase conclude the same, and one asks for everything that the other asks for. */
    private void redundant() {
        Set<String> told = new HashSet<>();
        for (RuleEntry rule : subject.rules()) {
            for (RuleEntry other : subject.rules()) {
                boolean same = !rule.id().equals(other.id())
                        && rule.phase().equals(other.phase())
                        && rule.consequence()
                                .onOneLine()
                                .equals(other.consequence().onOneLine())
                        && conditions(rule).containsAll(conditions(other));
                if (same && told.add(rule.id() + " " + other.id()) && told.add(other.id() + " " + rule.id())) {
                    subject.add(
                            "R026",
                            rule,
                            rule.span(),
                            "wherever it concludes something, \"" + other.name() + "\" concludes the same",
                            "one of the two can go.");
                }
            }
        }
    }

    private static List<String> conditions(RuleEntry rule) {
        return rule.conditions().stream().map(Condition::onOneLine).toList();
    }
}
