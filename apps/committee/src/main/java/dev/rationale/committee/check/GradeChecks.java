package dev.rationale.committee.check;

import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules that give the same recommendation and grade it differently: where both fire, the answer can show one grade only. */
final class GradeChecks {

    private static final List<String> GRADES = List.of("Direction", "Strength", "Certainty");

    private final Subject subject;

    GradeChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        Map<String, RuleEntry> first = new HashMap<>();
        for (RuleEntry rule : subject.rules()) {
            for (String given : rule.recommendedTexts()) {
                RuleEntry before = first.putIfAbsent(given, rule);
                if (before != null) {
                    GRADES.forEach(grade -> compare(given, grade, before, rule));
                }
            }
        }
    }

    private void compare(String given, String grade, RuleEntry before, RuleEntry rule) {
        String expected = before.metadata(grade).orElse("");
        String seen = rule.metadata(grade).orElse("");
        if (!seen.equals(expected)) {
            subject.add(
                    "R038",
                    rule,
                    place(rule, grade),
                    "it gives '" + given + "' with @" + grade + " '" + seen + "'; \"" + before.name()
                            + "\" gives it with '" + expected + "'",
                    "they are two variants of the recommendation.");
        }
    }

    private static Span place(RuleEntry rule, String grade) {
        return rule.labels().stream()
                .filter(label -> label.name().equals(grade))
                .map(RuleEntry.Label::span)
                .findFirst()
                .orElse(rule.span());
    }
}
