package dev.rationale.committee.check;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.State;
import dev.rationale.engine.grade.Direction;
import dev.rationale.engine.grade.Strength;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What shows only when cases are evaluated: rules that never fire, advice for and against at once, states that count twice. */
final class FiringChecks {

    private final Subject subject;
    private final Manifest manifest;
    private final List<CaseResult> results;

    FiringChecks(Subject subject, Manifest manifest, List<CaseResult> results) {
        this.subject = subject;
        this.manifest = manifest;
        this.results = results;
    }

    /** Rules that fire in no case. */
    void never() {
        Set<String> fired = new HashSet<>();
        results.forEach(result -> result.seen().explanation().firings().forEach(firing -> fired.add(firing.rule())));
        subject.rules().stream()
                .filter(rule -> !fired.contains(rule.id()))
                .forEach(rule -> subject.add("C009", rule, rule.span(), "no case fires it", ""));
    }

    /** Strong advice for and against on one question; told once for each pair of rules. */
    void contradictions() {
        Set<String> told = new HashSet<>();
        for (CaseResult result : results) {
            List<Advice> strong = result.seen().recommendations().stream()
                    .filter(advice -> advice.strength() == Strength.STRONG)
                    .toList();
            for (Advice against : strong) {
                strong.stream()
                        .filter(advice ->
                                advice.direction() == Direction.FOR && against.direction() == Direction.AGAINST)
                        .filter(advice -> question(advice).equals(question(against)))
                        .filter(advice -> !areExpectedTogether(advice.code(), against.code()))
                        .filter(advice -> told.add(advice.rule() + " " + against.rule()))
                        .forEach(advice -> contradiction(result, advice, against));
            }
        }
    }

    /** Advice against another act on the same question, as a case that expects both says. */
    private boolean areExpectedTogether(String code, String other) {
        return results.stream()
                .map(result -> result.one().expect().path("recommendations"))
                .anyMatch(expected -> expected.has(code) && expected.has(other));
    }

    private void contradiction(CaseResult result, Advice advice, Advice against) {
        rule(against.rule())
                .filter(rule -> !subject.has(ContradictionChecks.FINDING, rule))
                .forEach(rule -> subject.add(
                        ContradictionChecks.FINDING,
                        rule,
                        rule.span(),
                        "it advises strongly against, and '" + advice.rule() + "' advises strongly for, in the case '"
                                + result.one().name() + "' (" + result.one().file() + ":"
                                + result.one().line() + ")",
                        "a condition was forgotten in one of the two."));
    }

    private String question(Advice advice) {
        return manifest.recommendations().stream()
                .filter(one -> one.code().equals(advice.code()))
                .map(Manifest.Recommended::question)
                .findFirst()
                .orElse(advice.code());
    }

    /** States that two rules concluded in one case, where a rule counts them. */
    void countedTwice() {
        Set<String> told = new HashSet<>();
        Conclusions conclusions = subject.conclusions();
        for (CaseResult result : results) {
            Map<String, Firing> first = new HashMap<>();
            for (Firing firing : result.seen().explanation().firings()) {
                firing.inserted().stream().filter(id -> id.startsWith("State/")).forEach(id -> {
                    Firing before = first.putIfAbsent(id, firing);
                    if (before != null && told.add(before.rule() + " " + firing.rule())) {
                        twice(result, conclusions, before, firing);
                    }
                });
            }
        }
    }

    private void twice(CaseResult result, Conclusions conclusions, Firing before, Firing firing) {
        conclusions.of(State.class).stream()
                .filter(made -> made.rule().id().equals(firing.rule()))
                .filter(made -> CountingChecks.isCounted(subject.rules(), made))
                .filter(made -> !subject.has(CountingChecks.FINDING, made.rule()))
                .forEach(made -> rule(before.rule())
                        .forEach(other -> CountingChecks.tell(
                                subject,
                                made,
                                other,
                                " in the case '" + result.one().name() + "'")));
    }

    private Stream<RuleEntry> rule(String id) {
        return subject.rules().stream().filter(rule -> rule.id().equals(id));
    }
}
