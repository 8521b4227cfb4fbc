package dev.rationale.committee.check;

import dev.rationale.engine.conclusion.Conclusion;
import dev.rationale.engine.fact.Absence;
import dev.rationale.engine.fact.Knowledge;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;

/**
 * What decides by not being there is a fact, so that the explanation has no hole. A package that says so of one absence says it of
 * all that its conclusions rest on; what the literature does not hold is known without that.
 */
final class AbsenceChecks {

    private final Subject subject;

    AbsenceChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        if (subject.conclusions().of(Absence.class).isEmpty()) {
            return;
        }
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            boolean concludes = rule.inserts().stream()
                    .flatMap(type -> types.named(type).stream())
                    .anyMatch(Conclusion.class::isAssignableFrom);
            if (concludes) {
                rule.conditions().stream()
                        .filter(Condition::negated)
                        .forEach(condition -> condition.patterns().stream()
                                .filter(pattern -> !isKnowledge(types, pattern))
                                .forEach(pattern -> decides(rule, condition, pattern)));
            }
        }
    }

    private static boolean isKnowledge(FactTypes types, Pattern pattern) {
        return types.named(pattern.type())
                .filter(Knowledge.class::isAssignableFrom)
                .isPresent();
    }

    private void decides(RuleEntry rule, Condition condition, Pattern pattern) {
        subject.add(
                "R039",
                rule,
                condition.span(),
                "it decides by there being no " + pattern.type() + ", and no fact in its explanation says so",
                "a rule of an earlier phase that concludes new Absence( ... ) was meant.");
    }
}
