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

    private static final Set<String> SEXES = new TreeSet<>(Set.of("female", "male", "other", "unknown"));
    private static final Set<String> MEDICINES = Set.of("Ongoing", "Treated", "Proposed");
    private static final String KIND = "kind";

    /** More names than that are no help to a reader. */
    private static final int MANY = 20;

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
            rule.patterns().forEach(pattern -> named(rule, pattern));
        }
    }

    /** Sexes are those of the patient's administrative code, medicines those of the value set of their kind. */
    private void named(RuleEntry rule, Pattern pattern) {
        if (pattern.type().equals("Person")) {
            Asked.of(pattern, "sex").forEach(asked -> asked(rule, asked, SEXES));
        } else if (pattern.type().equals("NotUnderstood")) {
            Asked.of(pattern, "what").forEach(asked -> asked(rule, asked, reasons()));
        } else if (MEDICINES.contains(pattern.type())) {
            Asked.of(pattern, "drug").forEach(asked -> asked(rule, asked, medicines(named(pattern))));
        }
    }

    /** The members of the value sets of some kinds; nothing is known of medicines that are called by their codes. */
    private Set<String> medicines(List<String> kinds) {
        Set<String> medicines = new TreeSet<>();
        for (FactKind kind : subject.seen().kinds()) {
            if (kind.of().isMedicine() && (kinds.isEmpty() || kinds.contains(kind.kind()))) {
                if (!kind.means().shared()) {
                    return Set.of();
                }
                kind.means().set().set().members().forEach(member -> medicines.add(member.name()));
            }
        }
        return medicines;
    }

    /** Why an entry was not understood: for a reason of the reader, or of a value set of the package, each of which has words. */
    private Set<String> reasons() {
        Set<String> reasons = new TreeSet<>();
        subject.seen()
                .allTexts()
                .values()
                .forEach(texts -> texts.keySet().stream()
                        .filter(key -> key.startsWith("exclusion.") || key.startsWith("entry."))
                        .forEach(key -> reasons.add(key.substring(key.indexOf('.') + 1))));
        return reasons;
    }

    private void asked(RuleEntry rule, Asked asked, Set<String> answers) {
        asked.texts().stream()
                .filter(text -> !answers.isEmpty() && !answers.contains(text))
                .forEach(text -> subject.add(
                        "R041",
                        rule,
                        asked.span(),
                        "'" + text + "' is no " + asked.field() + " that exists"
                                + (answers.size() > MANY ? "" : "; there are " + String.join(", ", answers)),
                        Nearest.maybe(text, answers)));
    }

    /** The kinds that a pattern is about: those it names, or those of the results that it takes its facts from. */
    static List<String> kinds(RuleEntry rule, Pattern pattern) {
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
