package dev.rationale.engine.whynot;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers why a recommendation did not arise, by evaluating. */
public final class WhyNots {

    private WhyNots() {}

    /** The answer, the changed input that was found to give the recommendation, and the evaluation that did not give it. */
    public record Answer(WhyNot whyNot, Optional<PatientRecord> changed, Evaluation evaluation) {}

    /**
     * Why the recommendation was not given, and what small change would bring it, with the changed input, so that anybody can
     * evaluate it again.
     *
     * @throws IllegalArgumentException if the guideline does not know the code, or the recommendation was given
     */
    public static Answer answer(Guideline guideline, PatientRecord patient, Clocks clocks, String code) {
        List<String> known = guideline.manifest().recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        if (!known.contains(code)) {
            throw new IllegalArgumentException("The guideline has no recommendation '" + code + "'.\n  "
                    + Nearest.to(code, known)
                            .map(name -> "Maybe '" + name + "' was meant.")
                            .orElse("Known are " + known + "."));
        }
        Evaluation evaluation = guideline.evaluate(patient, clocks);
        if (gives(evaluation, code)) {
            throw new IllegalArgumentException(
                    "The recommendation '" + code + "' was given.\n  Maybe explain was meant.");
        }
        return search(guideline, patient, clocks, code, evaluation);
    }

    /** The rules that could have given a recommendation in a finished evaluation, each with its first unmet condition. */
    public static List<WhyNot.Unmet> candidates(Guideline guideline, Evaluation evaluation, String code) {
        UnmetConditions unmet = UnmetConditions.unfolded(
                guideline.rules(), evaluation.explanation().facts());
        return guideline.rules().recommending(code).stream().map(unmet::of).toList();
    }

    /** The first condition of one rule that a finished evaluation does not meet; what other rules did is not unfolded. */
    public static WhyNot.Unmet unmet(Guideline guideline, Evaluation evaluation, RuleEntry rule) {
        return UnmetConditions.alone(guideline.rules(), evaluation.explanation().facts())
                .of(rule);
    }

    /** How each condition of one rule fared in a finished evaluation; what other rules did is not unfolded. */
    public static RuleOutcome outcome(Guideline guideline, Evaluation evaluation, RuleEntry rule) {
        List<Firing> firings = evaluation.explanation().firings().stream()
                .filter(firing -> firing.rule().equals(rule.id()))
                .toList();
        Set<String> matched =
                firings.stream().flatMap(firing -> firing.matched().stream()).collect(Collectors.toSet());
        return UnmetConditions.alone(guideline.rules(), evaluation.explanation().facts())
                .outcome(rule, matched, !firings.isEmpty());
    }

    /** Tries every change in order of size within its kind; the first that really gives the recommendation is the smallest. */
    private static Answer search(
            Guideline guideline, PatientRecord patient, Clocks clocks, String code, Evaluation evaluation) {
        List<WhyNot.Unmet> candidates = candidates(guideline, evaluation, code);
        int tried = 0;
        for (InputChange change :
                SmallChanges.about(guideline, patient, clocks, guideline.rules().recommending(code))) {
            tried++;
            PatientRecord changed = new PatientRecord(patient.patient(), change.inputs());
            if (gives(guideline.evaluate(changed, clocks), code)) {
                return new Answer(
                        new WhyNot(code, candidates, Optional.of(smallest(change)), tried),
                        Optional.of(changed),
                        evaluation);
            }
        }
        return new Answer(new WhyNot(code, candidates, Optional.empty(), tried), Optional.empty(), evaluation);
    }

    private static WhyNot.SmallestChange smallest(InputChange change) {
        return new WhyNot.SmallestChange(
                change.kind(), change.factType(), change.field(), change.from(), change.to(), change.factType());
    }

    private static boolean gives(Evaluation evaluation, String code) {
        return evaluation.recommendations().stream()
                .anyMatch(advice -> advice.code().equals(code));
    }
}
