package dev.rationale.fhir.view;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The conditions of one rule, each on one line as its author wrote it. */
record RuleConditions(List<Condition> conditions) {

    RuleConditions {
        conditions = List.copyOf(conditions);
    }

    /** Those of a rule; none if the rule is not known. */
    static RuleConditions of(Optional<RuleEntry> rule) {
        return new RuleConditions(rule.map(RuleEntry::conditions).orElse(List.of()));
    }

    /** The conditions that a fact of a type can have met: those that name a part of its id, where one does. */
    List<String> on(String type, String id) {
        List<Condition> onType = conditions.stream()
                .filter(one -> !one.negated() && one.factType().equals(type))
                .toList();
        List<String> parts = List.of(id.split("/"));
        List<Condition> named = onType.stream()
                .filter(one -> texts(one).anyMatch(parts::contains))
                .toList();
        return (named.isEmpty() ? onType : named)
                .stream().map(RuleConditions::line).distinct().toList();
    }

    private static Stream<String> texts(Condition condition) {
        return condition.constraints().stream().flatMap(Constraint::expressions).flatMap(Expression::literalTexts);
    }

    /** The conditions that nothing may meet. */
    List<String> absent() {
        return conditions.stream()
                .filter(Condition::negated)
                .map(RuleConditions::line)
                .toList();
    }

    private static String line(Condition condition) {
        return condition.text().replaceAll("\\s+", " ").strip();
    }
}
