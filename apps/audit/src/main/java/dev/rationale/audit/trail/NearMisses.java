package dev.rationale.audit.trail;

import dev.rationale.audit.record.DecisionRecord.NearMiss;
import dev.rationale.audit.record.SealedDecision.Seen;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Status;
import dev.rationale.engine.guideline.Manifest.Recommended;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For each recommendation that was not given, where the rule that came furthest stopped. It looks at the finished evaluation and
 * evaluates nothing anew; what other rules might have concluded, and the smallest change that would have brought it, are asked for
 * later, by {@code why-not}.
 *
 * @param misses without a value of the patient's
 * @param seen the facts and values at which they stopped, which are sealed
 */
record NearMisses(List<NearMiss> misses, List<Seen> seen) {

    private static final int MOST_SEEN = 3;

    NearMisses {
        misses = List.copyOf(misses);
        seen = List.copyOf(seen);
    }

    static NearMisses of(Guideline guideline, Evaluation evaluation) {
        List<NearMiss> misses = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        if (evaluation.status() != Status.NOT_APPLICABLE) {
            Set<String> given =
                    evaluation.recommendations().stream().map(Advice::code).collect(Collectors.toSet());
            for (Recommended asked : guideline.manifest().recommendations()) {
                if (!given.contains(asked.code())) {
                    add(guideline, evaluation, asked.code(), misses, seen);
                }
            }
        }
        return new NearMisses(misses, seen);
    }

    private static void add(
            Guideline guideline, Evaluation evaluation, String code, List<NearMiss> misses, List<Seen> seen) {
        WhyNot.Unmet.nearest(guideline.rules().recommending(code).stream()
                        .map(rule -> WhyNots.unmet(guideline, evaluation, rule))
                        .toList())
                .ifPresent(unmet -> {
                    misses.add(
                            new NearMiss(code, unmet.rule(), unmet.conditionIndex(), unmet.condition(), unmet.line()));
                    unmet.seen().stream()
                            .limit(MOST_SEEN)
                            .forEach(one -> seen.add(new Seen(code, one.fact(), one.constraint(), one.value())));
                });
    }
}
