package dev.rationale.committee.coverage;

import dev.rationale.engine.rule.Condition;
import java.util.List;

/**
 * What the cases have seen of one condition.
 *
 * @param given true if it only takes up something that is always there, such as a clock or a parameter, so that no case can make it false
 * @param madeFalse the cases in which it was the first condition of its rule that was not met, in order
 */
public record ConditionCoverage(Condition condition, boolean given, List<String> madeFalse) {

    public ConditionCoverage {
        madeFalse = List.copyOf(madeFalse);
    }

    public boolean covered() {
        return given || !madeFalse.isEmpty();
    }
}
