package dev.rationale.committee.check;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Answers that a declared kind does not have: a condition on one never holds, in silence. */
final class AnswerChecks {

    private static final String KIND = "kind";

    private final Subject subject;

    AnswerChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            rule.patterns().stream()
                    .filter(pattern -> pattern.type().equals("Answered"))
                    .forEach(pattern -> Asked.of(pattern, "answer")
                            .forEach(asked -> asked(rule, asked, answers(kinds(rule, pattern)))));
        }
    }

    private void asked(RuleEntry rule, Asked asked, Set<String> answers) {
        asked.texts().stream()
                .filter(text -> !answers.isEmpty() && !answers.contains(text))
                .forEach(text -> subject.add(
                        "R041",
                        rule,
                        asked.span(),
                        "the answer '" + text + "' does not exist; declared are " + String.join(", ", answers),
                        Nearest.maybe(text, answers)));
    }

    /** The kinds that a pattern is about: those it names, or those of the results that it takes its facts from. */
    private static List<String> kinds(RuleEntry rule, Pattern pattern) {
        List<String> named = named(pattern);
        List<String> sources = pattern.from().stream()
                .flatMap(Expression::all)
                .filter(Expression.Name.class::isInstance)
                .map(Expression::text)
                .toList();
        return named.isEmpty()
                ? rule.patterns().stream()
                        .filter(other -> sources.contains(other.variable()))
                        .flatMap(other -> named(other).stream())
                        .toList()
                : named;
    }

    private static List<String> named(Pattern pattern) {
        return Asked.of(pattern, KIND).stream()
                .filter(Asked::wanted)
                .flatMap(asked -> asked.texts().stream())
                .toList();
    }

    private Set<String> answers(List<String> kinds) {
        Set<String> answers = new TreeSet<>();
        for (FactKind kind : subject.seen().kinds()) {
            if (kinds.isEmpty() || kinds.contains(kind.kind())) {
                answers.addAll(kind.answers().names());
            }
        }
        return answers;
    }
}
