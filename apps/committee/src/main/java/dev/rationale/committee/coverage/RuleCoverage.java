package dev.rationale.committee.coverage;

import dev.rationale.engine.rule.RuleEntry;
import java.util.List;

/**
 * What the cases have seen of one rule.
 *
 * @param fired the cases in which it fired, in order
 * @param held the cases in which it did not
 * @param conditions its conditions, in order
 */
public record RuleCoverage(RuleEntry rule, List<String> fired, List<String> held, List<ConditionCoverage> conditions) {

    public RuleCoverage {
        fired = List.copyOf(fired);
        held = List.copyOf(held);
        conditions = List.copyOf(conditions);
    }

    /** How many things about this rule a case can show: that it fires, and each condition that holds it back. */
    public long points() {
        return 1 + conditions.stream().filter(one -> !one.given()).count();
    }

    /** How many of them some case has shown. */
    public long covered() {
        return (fired.isEmpty() ? 0 : 1)
                + conditions.stream()
                        .filter(one -> !one.given() && one.covered())
                        .count();
    }
}
