package dev.rationale.audit.replay;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.store.LoadedGuidelines;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Status;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Manifest.Recommended;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For each recommendation that a decision did not give, where the rule that came furthest stopped. Nobody pays for it when the
 * decision is made: the decision is given again when somebody asks. What other rules might have concluded, and the smallest change
 * that would have brought it, are asked for by {@code why-not}.
 *
 * @param misses in the order of the manifest
 * @param why why there are none, where they cannot be told
 */
public record NearMisses(List<Miss> misses, String why) {

    private static final int MOST_SEEN = 3;

    public NearMisses {
        misses = List.copyOf(misses);
    }

    /**
     * A recommendation that was not given, and the condition at which the rule that came furthest stopped.
     *
     * @param condition position of the condition in the rule
     * @param text the condition as the rule states it
     * @param seen the facts and values of the patient's at which it stopped
     */
    public record Miss(String code, String rule, int condition, String text, int line, List<WhyNot.Seen> seen) {

        public Miss {
            seen = List.copyOf(seen);
        }
    }

    /** None, for a reason. */
    public static NearMisses untold(String why) {
        return new NearMisses(List.of(), why);
    }

    /** Those of a recorded decision under its own guideline. */
    public static NearMisses of(TrailReader trail, DecisionRecord open, SealedDecision sealed) {
        try (LoadedGuidelines kept = new LoadedGuidelines(trail.guidelines())) {
            Guideline guideline = kept.of(open.guideline().digest());
            return of(
                    guideline,
                    new Evaluations()
                            .answer(RecordedRequest.of(open, sealed, guideline))
                            .evaluation());
        } catch (AuditFailure | InvalidGuideline | RuleFailure | UnreadableInput e) {
            return untold(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static NearMisses of(Guideline guideline, Evaluation evaluation) {
        if (evaluation.status() == Status.NOT_APPLICABLE) {
            return untold("");
        }
        Set<String> given =
                evaluation.recommendations().stream().map(Advice::code).collect(Collectors.toSet());
        List<Miss> misses = guideline.manifest().recommendations().stream()
                .map(Recommended::code)
                .filter(code -> !given.contains(code))
                .flatMap(code -> WhyNot.Unmet.nearest(guideline.rules().recommending(code).stream()
                                .map(rule -> WhyNots.unmet(guideline, evaluation, rule))
                                .toList())
                        .map(unmet -> miss(code, unmet))
                        .stream())
                .toList();
        return new NearMisses(misses, "");
    }

    private static Miss miss(String code, WhyNot.Unmet unmet) {
        return new Miss(
                code,
                unmet.rule(),
                unmet.conditionIndex(),
                unmet.condition(),
                unmet.line(),
                unmet.seen().stream().limit(MOST_SEEN).toList());
    }
}
