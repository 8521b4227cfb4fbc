package dev.rationale.committee.check;

import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Absence may only be concluded where reading was complete: a rule that finds nothing of a kind of input, or nothing that is concluded from
 * one, has to ask whether something of that kind was not understood.
 */
final class CompletenessChecks {

    private final Subject subject;
    private final KindsOfInput kinds;

    CompletenessChecks(Subject subject) {
        this.subject = subject;
        this.kinds = new KindsOfInput(subject);
    }

    void all() {
        subject.rules().forEach(this::rule);
    }

    private void rule(RuleEntry rule) {
        Set<String> asked = asked(rule);
        for (Condition condition : rule.conditions()) {
            Set<String> open = absent(condition).stream()
                    .flatMap(pattern -> kinds.behind(rule, pattern).stream())
                    .filter(kind -> !asked.contains(kind))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!open.isEmpty()) {
                subject.add(
                        "R051",
                        rule,
                        condition.span(),
                        "it concludes from there being no "
                                + absent(condition).get(0).type()
                                + ", and does not ask whether all that may be " + String.join(", ", open)
                                + " was understood",
                        "not NotUnderstood( kind == \"" + open.iterator().next() + "\" ) was meant besides.");
            }
        }
    }

    /** The patterns of which nothing is found. What is looked for inside of a fact, by {@code from}, is no question to the record. */
    private static List<Pattern> absent(Condition condition) {
        if (condition.negated()) {
            return inRecord(condition.patterns());
        }
        return condition.kind() == Condition.Kind.COLLECT && asksForNone(condition)
                ? inRecord(condition.patterns().subList(1, condition.patterns().size()))
                : List.of();
    }

    private static boolean asksForNone(Condition condition) {
        return condition.patterns().get(0).constraints().stream()
                .map(constraint -> constraint.text().strip())
                .anyMatch(text -> text.matches("size(\\(\\))? *== *0|empty( *== *true)?|isEmpty\\(\\)|size *< *1"));
    }

    private static List<Pattern> inRecord(List<Pattern> patterns) {
        return patterns.stream().filter(pattern -> pattern.from().isEmpty()).toList();
    }

    /** The kinds of which a rule says what it makes of an entry that was not understood. */
    private static Set<String> asked(RuleEntry rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.type().equals(NotUnderstood.class.getSimpleName()))
                .flatMap(pattern -> Asked.of(pattern, "kind").stream())
                .flatMap(asked -> asked.texts().stream())
                .collect(Collectors.toSet());
    }
}
