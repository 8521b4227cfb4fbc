package dev.rationale.authoring.check;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.whynot.SmallChanges;
import dev.rationale.engine.whynot.WhyNots;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a patient whom an edit answers otherwise where none at hand is: the cases that come nearest to an edited rule, each with one
 * thing moved to a boundary of its conditions, are put to both versions.
 */
final class CounterexampleSearch {

    private static final Evaluations EVALUATIONS = new Evaluations();

    /** How many cases are varied, those nearest to the edited rules first. */
    private static final int CASES = 20;

    /** How many made-up patients are asked about at most. */
    private static final int PATIENTS = 2_000;

    private final Guideline before;
    private final Guideline after;
    private final List<RuleEntry> old;
    private final List<RuleEntry> now;
    private final Cancellation cancellation;

    CounterexampleSearch(Guideline before, Guideline after, List<String> edited, Cancellation cancellation) {
        this.before = before;
        this.after = after;
        this.old =
                edited.stream().flatMap(id -> before.rules().rule(id).stream()).toList();
        this.now =
                edited.stream().flatMap(id -> after.rules().rule(id).stream()).toList();
        this.cancellation = cancellation;
    }

    /** The first that is found. */
    Optional<Counterexample> among(List<CaseResult> results) {
        return results.stream()
                .filter(result -> result.one().literature().equals(Literature.AS_PUBLISHED))
                .sorted(Comparator.comparingInt(this::distance))
                .limit(CASES)
                .flatMap(this::varied)
                .limit(PATIENTS)
                .flatMap(varied -> differing(varied).stream())
                .findFirst();
    }

    /** How many conditions of the edited rule that comes nearest are not met, or not looked at. */
    private int distance(CaseResult result) {
        return now.stream()
                .mapToInt(rule -> rule.conditions().size()
                        - WhyNots.unmet(after, result.seen(), rule).conditionIndex())
                .min()
                .orElse(0);
    }

    /** A case with one thing changed. */
    private record Varied(CaseResult of, InputChange change) {}

    private Stream<Varied> varied(CaseResult result) {
        PatientRecord patient = result.one().patient();
        Clocks clocks = result.one().clocks();
        return Stream.concat(
                        SmallChanges.about(after, patient, clocks, now).stream(),
                        SmallChanges.about(before, patient, clocks, old).stream())
                .map(change -> new Varied(result, change));
    }

    private Optional<Counterexample> differing(Varied varied) {
        cancellation.check();
        PatientRecord patient =
                varied.of().one().patient().holding(varied.change().inputs());
        Clocks clocks = varied.of().one().clocks();
        Evaluation first = answer(before, patient, clocks);
        Evaluation second = answer(after, patient, clocks);
        List<AnswerChange> changes = AnswerDiff.between(first, second).conclusions();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Counterexample(
                        varied.of().one().name(), varied.change(), patient, clocks, first, second, changes));
    }

    private static Evaluation answer(Guideline guideline, PatientRecord patient, Clocks clocks) {
        return EVALUATIONS.answer(Request.of(guideline, patient, clocks)).evaluation();
    }
}
