package dev.rationale.fhir.view;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Optional;

/** The conditions of one rule, each on one line as its author wrote it. */
record RuleConditions(List<Condition> conditions) {

    RuleConditions {
        conditions = List.copyOf(conditions);
    }

    /** Those of a rule; none if the rule is not known. */
    static RuleConditions of(Optional<RuleEntry> rule) {
        return new RuleConditions(rule.map(RuleEntry::conditions).orElse(List.of()));
    }

    /** The conditions that a fact of a type can have met. */
    List<String> on(String type) {
        return conditions.stream()
                .filter(one -> !one.negated() && one.factType().equals(type))
                .map(RuleConditions::line)
                .distinct()
                .toList();
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
