package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the first condition of a rule that the facts of a finished evaluation do not meet. Where the missing fact is one that
 * other rules conclude, it asks the same of those.
 */
final class UnmetConditions {

    private static final int DEEPEST = 4;

    private final RuleIndex rules;
    private final Map<String, Fact> facts;
    private final int deepest;

    private UnmetConditions(RuleIndex rules, Map<String, Fact> facts, int deepest) {
        this.rules = rules;
        this.facts = facts;
        this.deepest = deepest;
    }

    static UnmetConditions unfolded(RuleIndex rules, Map<String, Fact> facts) {
        return new UnmetConditions(rules, facts, DEEPEST);
    }

    /** Of a rule alone: what other rules might have concluded is not asked. */
    static UnmetConditions alone(RuleIndex rules, Map<String, Fact> facts) {
        return new UnmetConditions(rules, facts, 0);
    }

    WhyNot.Unmet of(RuleEntry rule) {
        return of(rule, new TreeSet<>());
    }

    /** Every condition of a rule, with the facts that meet it; of a rule that fired, those it matched. */
    RuleOutcome outcome(RuleEntry rule, Set<String> matched, boolean fired) {
        int stopped = fired ? rule.conditions().size() : of(rule).conditionIndex();
        List<RuleOutcome.ConditionOutcome> outcomes = new ArrayList<>();
        for (int index = 0; index < rule.conditions().size(); index++) {
            Condition condition = rule.conditions().get(index);
            if (fired || (index < stopped && isToldAlone(condition))) {
                List<String> facts = meeting(condition).stream()
                        .filter(fact -> !fired || matched.contains(fact))
                        .toList();
                outcomes.add(new RuleOutcome.ConditionOutcome(condition, RuleOutcome.Mark.MET, facts, List.of()));
            } else if (index == stopped && isBlamed(condition)) {
                outcomes.add(new RuleOutcome.ConditionOutcome(
                        condition, RuleOutcome.Mark.UNMET, List.of(), seen(condition)));
            } else {
                outcomes.add(new RuleOutcome.ConditionOutcome(condition, RuleOutcome.Mark.OPEN, List.of(), List.of()));
            }
        }
        return new RuleOutcome(rule.id(), fired, outcomes);
    }

    /** What needs several facts together is not to blame for sure, nor what is taken from something else where none of it is known. */
    private boolean isBlamed(Condition condition) {
        return isToldAlone(condition)
                || (!isUndecided(condition) && !ofType(condition.factType()).isEmpty());
    }

    /** What a fact is taken from, and what it is compared with, is known only where the rule fires. */
    private boolean isToldAlone(Condition condition) {
        return !isUndecided(condition)
                && condition.patterns().stream()
                        .allMatch(pattern -> pattern.from().isEmpty());
    }

    private List<String> meeting(Condition condition) {
        return condition.negated()
                ? List.of()
                : ofType(condition.factType()).stream()
                        .filter(fact -> failing(condition, fact).isEmpty())
                        .map(Fact::id)
                        .toList();
    }

    private WhyNot.Unmet of(RuleEntry rule, Set<String> above) {
        List<Condition> conditions = rule.conditions();
        for (int index = 0; index < conditions.size(); index++) {
            Condition condition = conditions.get(index);
            if (!isMet(condition)) {
                return new WhyNot.Unmet(
                        rule.id(),
                        index,
                        condition.text(),
                        condition.line(),
                        seen(condition),
                        causes(rule, condition, above));
            }
        }
        return undecided(rule);
    }

    /** Every condition that can be decided alone is met, so one that needs several facts together is not. */
    private WhyNot.Unmet undecided(RuleEntry rule) {
        List<Condition> conditions = rule.conditions();
        for (int index = 0; index < conditions.size(); index++) {
            Condition condition = conditions.get(index);
            if (isUndecided(condition)) {
                return new WhyNot.Unmet(
                        rule.id(), index, condition.text(), condition.line(), seen(condition), List.of());
            }
        }
        Condition last = conditions.get(conditions.size() - 1);
        return new WhyNot.Unmet(rule.id(), conditions.size(), last.text(), last.line(), List.of(), List.of());
    }

    private boolean isUndecided(Condition condition) {
        return condition.factType().isEmpty()
                || condition.factType().equals("List")
                || ofType(condition.factType()).stream()
                        .anyMatch(fact -> condition.constraints().stream()
                                .filter(constraint ->
                                        constraint.variables().findAny().isEmpty())
                                .anyMatch(constraint ->
                                        ConstraintCheck.holds(constraint, fact).isEmpty()));
    }

    /** A condition that cannot be decided from one fact alone is passed over: it is not the one to blame for sure. */
    private boolean isMet(Condition condition) {
        if (condition.factType().isEmpty() || condition.factType().equals("List")) {
            return true;
        }
        boolean found = ofType(condition.factType()).stream()
                .anyMatch(fact -> failing(condition, fact).isEmpty());
        return found != condition.negated();
    }

    /** The facts that came nearest to a condition: of those that meet more of its constraints than others, why they fall short. */
    private List<WhyNot.Seen> seen(Condition condition) {
        if (condition.negated()) {
            return ofType(condition.factType()).stream()
                    .map(fact -> new WhyNot.Seen(fact.id(), condition.text(), ""))
                    .toList();
        }
        List<Constraint> constraints = condition.constraints();
        List<WhyNot.Seen> nearest = new ArrayList<>();
        int most = 0;
        for (Fact fact : ofType(condition.factType())) {
            Optional<Constraint> failing = failing(condition, fact);
            int met = failing.map(constraints::indexOf).orElse(-1);
            if (met > most) {
                nearest.clear();
                most = met;
            }
            if (met == most && !(met == 0 && isAnothersName(constraints.get(0)))) {
                nearest.add(seen(fact, failing.orElseThrow()));
            }
        }
        return nearest;
    }

    private static WhyNot.Seen seen(Fact fact, Constraint failing) {
        return new WhyNot.Seen(
                fact.id(), failing.text(), ConstraintCheck.value(failing, fact).orElse(""));
    }

    /** A fact that falls short by its very name is about something else, and no near miss. */
    private static boolean isAnothersName(Constraint constraint) {
        return constraint instanceof Constraint.Comparison comparison
                && comparison.operator().equals("==")
                && comparison.values().stream()
                        .allMatch(value -> value instanceof Expression.Literal literal
                                && literal.kind() == Expression.Literal.Kind.TEXT);
    }

    private static Optional<Constraint> failing(Condition condition, Fact fact) {
        return condition.constraints().stream()
                .filter(constraint -> ConstraintCheck.holds(constraint, fact)
                        .filter(holds -> !holds)
                        .isPresent())
                .findFirst();
    }

    private List<WhyNot.Unmet> causes(RuleEntry rule, Condition condition, Set<String> above) {
        if (condition.negated()
                || above.size() >= deepest
                || !ofType(condition.factType()).isEmpty()) {
            return List.of();
        }
        Set<String> path = new TreeSet<>(above);
        path.add(rule.id());
        return rules.rules().stream()
                .filter(other -> other.inserts().contains(condition.factType()) && !path.contains(other.id()))
                .map(other -> of(other, path))
                .toList();
    }

    private List<Fact> ofType(String type) {
        return facts.values().stream().filter(fact -> fact.type().equals(type)).toList();
    }
}
