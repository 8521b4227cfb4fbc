package dev.rationale.committee.coverage;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evidence.Claim;
import dev.rationale.engine.evidence.EvidenceClock;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.AsOf;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.whynot.WhyNots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the cases have seen of a guideline. A rule that did not fire is held by the first of its conditions that the facts of
 * the finished evaluation do not meet; of a condition that needs several facts together this is told by elimination.
 */
public record Coverage(GuidelineId guideline, int cases, List<RuleCoverage> rules) {

    /** What every evaluation holds, whoever the patient is. */
    private static final Set<String> GIVEN = Set.of(
            AsOf.class.getSimpleName(),
            EvidenceClock.class.getSimpleName(),
            Parameter.class.getSimpleName(),
            Claim.class.getSimpleName());

    public Coverage {
        rules = List.copyOf(rules);
    }

    /** The coverage of every rule, in order of id. */
    public static Coverage of(GuidelineId guideline, RuleIndex rules, List<CaseResult> results) {
        List<Seen> seen = results.parallelStream().map(Seen::in).toList();
        return new Coverage(
                guideline,
                results.size(),
                rules.rules().parallelStream().map(rule -> of(rule, seen)).toList());
    }

    public long points() {
        return rules.stream().mapToLong(RuleCoverage::points).sum();
    }

    public long covered() {
        return rules.stream().mapToLong(RuleCoverage::covered).sum();
    }

    /** The share of all things that a case could show and that some case has shown, in percent, rounded down. */
    public double percent() {
        return points() == 0 ? 100 : Math.floor(1000.0 * covered() / points()) / 10;
    }

    private static RuleCoverage of(RuleEntry rule, List<Seen> seen) {
        List<String> fired = new ArrayList<>();
        List<String> held = new ArrayList<>();
        Map<Integer, List<String>> stopped = new TreeMap<>();
        for (Seen one : seen) {
            if (one.fired().contains(rule.id())) {
                fired.add(one.name());
            } else {
                held.add(one.name());
                int index = WhyNots.unmet(one.result().guideline(), one.result().seen(), rule)
                        .conditionIndex();
                stopped.computeIfAbsent(index, key -> new ArrayList<>()).add(one.name());
            }
        }
        List<ConditionCoverage> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            conditions.add(new ConditionCoverage(
                    condition, alwaysHolds(condition), stopped.getOrDefault(conditions.size(), List.of())));
        }
        return new RuleCoverage(rule, fired, held, conditions);
    }

    /** Something that is always there is taken up, or a list is gathered, empty or not, of which nothing is asked. */
    private static boolean alwaysHolds(Condition condition) {
        boolean gathersOnly = condition.text().startsWith("accumulate")
                && condition.text().chars().filter(one -> one == ';').count() == 1;
        return gathersOnly || (!condition.negated() && GIVEN.contains(condition.factType()));
    }

    /** A case and the rules that fired in it. */
    private record Seen(CaseResult result, Set<String> fired) {

        static Seen in(CaseResult result) {
            return new Seen(
                    result,
                    result.seen().explanation().firings().stream()
                            .map(Firing::rule)
                            .collect(Collectors.toSet()));
        }

        String name() {
            return result.one().name();
        }
    }

    /** The coverage of one rule. */
    public Optional<RuleCoverage> rule(String id) {
        return rules.stream().filter(one -> one.rule().id().equals(id)).findFirst();
    }
}
