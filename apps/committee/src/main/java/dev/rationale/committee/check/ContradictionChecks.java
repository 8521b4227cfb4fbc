package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two strong recommendations on one question, one for and one against, between which no condition decides. */
final class ContradictionChecks {

    static final String FINDING = "R044";

    private final Subject subject;
    private final Map<String, String> questions = new TreeMap<>();

    ContradictionChecks(Subject subject, Manifest manifest) {
        this.subject = subject;
        manifest.recommendations().forEach(one -> questions.put(one.code(), one.question()));
    }

    void all() {
        Grounds grounds = new Grounds(subject);
        List<RuleEntry> strong = subject.rules().stream()
                .filter(rule -> rule.metadata("Strength").orElse("").equals("strong"))
                .toList();
        for (RuleEntry rule : strong) {
            for (RuleEntry against : strong) {
                boolean apart = is(rule, "for") && is(against, "against") && haveOneQuestion(rule, against);
                if (apart && grounds.areOne(rule, against)) {
                    tell(rule, against);
                }
            }
        }
    }

    private static boolean is(RuleEntry rule, String direction) {
        return rule.metadata("Direction").orElse("").equals(direction);
    }

    private boolean haveOneQuestion(RuleEntry left, RuleEntry right) {
        return left.recommends().stream()
                .map(code -> questions.getOrDefault(code, code))
                .anyMatch(question -> right.recommends().stream()
                        .anyMatch(code -> questions.getOrDefault(code, code).equals(question)));
    }

    private void tell(RuleEntry rule, RuleEntry against) {
        subject.add(
                FINDING,
                against,
                against.span(),
                "it advises strongly against what \"" + rule.name()
                        + "\" advises strongly for, and no condition tells their patients apart",
                "a condition was forgotten in one of the two.");
    }
}
