package dev.rationale.engine.whynot;

import dev.rationale.engine.rule.Condition;
import java.util.List;

/**
 * How a rule fared in a finished evaluation, condition by condition.
 *
 * @param rule its id
 * @param fired whether it fired
 * @param conditions in order
 */
public record RuleOutcome(String rule, boolean fired, List<ConditionOutcome> conditions) {

    /** How a condition fared. */
    public enum Mark {
        /** Some fact meets it; of what must not be there, nothing is. */
        MET,
        /** It held the rule back. */
        UNMET,
        /** It was not looked at, or it needs several facts together, so that it cannot be told alone. */
        OPEN
    }

    /**
     * One condition.
     *
     * @param facts ids of the facts that meet it
     * @param seen where it is not met, the facts that came nearest, each with what it falls short of
     */
    public record ConditionOutcome(Condition condition, Mark mark, List<String> facts, List<WhyNot.Seen> seen) {

        public ConditionOutcome {
            facts = List.copyOf(facts);
            seen = List.copyOf(seen);
        }
    }

    public RuleOutcome {
        conditions = List.copyOf(conditions);
    }
}
