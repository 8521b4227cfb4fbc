package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that no case has seen fire, or that no case has seen silent, could say anything. */
class RuleCoverageTest {

    /** What holds of a claim whatever was found on it, and so on each day of evidence and for each patient. */
    private static final Set<String> OF_EVERY_EVIDENCE = Set.of("body-of-evidence", "cost-effectiveness.gap");

    private final Set<String> rules =
            Cases.GUIDELINE.rules().rules().stream().map(RuleEntry::id).collect(Collectors.toCollection(TreeSet::new));
    private final List<Set<String>> fired = Cases.all().stream()
            .map(evaluated -> evaluated.seen().explanation().firings().stream()
                    .map(Firing::rule)
                    .collect(Collectors.toSet()))
            .toList();

    @Test
    void everyRuleFiresInSomeCase() {
        assertThat(rules).allSatisfy(rule -> assertThat(fired).anyMatch(one -> one.contains(rule)));
    }

    @Test
    void everyRuleIsSilentInSomeCase() {
        assertThat(rules)
                .filteredOn(rule -> !OF_EVERY_EVIDENCE.contains(rule))
                .allSatisfy(rule -> assertThat(fired).anyMatch(one -> !one.contains(rule)));
    }
}
