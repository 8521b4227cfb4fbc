package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.whynot.RuleOutcome;
import dev.rationale.engine.whynot.WhyNots;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The smallest change that why-not reports, applied, gives the recommendation: for every case and one recommendation that it
 * did not get. Each answer evaluates a thousand changes, so only the property {@code thorough} asks of every case; without it
 * one in two hundred or so is asked. The names of the cases choose, so that a case put elsewhere or added changes nothing for the others.
 */
class WhyNotTest {

    private static final int STEP = Boolean.getBoolean("thorough") ? 1 : 128;

    /** At least one in so many is found; a small sample may have fewer than all together. */
    private static final int SHARE = Boolean.getBoolean("thorough") ? 3 : 6;

    @Test
    void theReportedChangeAppliedGivesTheRecommendation() {
        List<CaseResult> cases = Cases.asPublished().stream()
                .filter(evaluated -> turn(evaluated, STEP) == 0)
                .toList();
        long proven = cases.parallelStream()
                .filter(evaluated -> proven(evaluated, asked(evaluated)))
                .count();
        assertThat(proven)
                .as("changes found and proven of %d asked", cases.size())
                .isGreaterThan(cases.size() / SHARE);
    }

    /** What a rule matched is found again condition by condition, and a rule that did not fire has a condition that held it back. */
    @Test
    void conditionsFareAsTheRuleDid() {
        Cases.asPublished().stream()
                .filter(evaluated -> turn(evaluated, STEP) == 0)
                .forEach(evaluated -> evaluated.guideline().rules().rules().forEach(rule -> {
                    RuleOutcome outcome = WhyNots.outcome(evaluated.guideline(), evaluated.seen(), rule);
                    List<Firing> firings = evaluated.seen().explanation().firings().stream()
                            .filter(firing -> firing.rule().equals(rule.id()))
                            .toList();
                    String of = rule.id() + " in " + evaluated.one().name();
                    assertThat(outcome.fired()).as(of).isEqualTo(!firings.isEmpty());
                    assertThat(outcome.conditions()).as(of).hasSameSizeAs(rule.conditions());
                    List<RuleOutcome.Mark> marks = outcome.conditions().stream()
                            .map(RuleOutcome.ConditionOutcome::mark)
                            .toList();
                    if (outcome.fired()) {
                        assertThat(marks).as(of).containsOnly(RuleOutcome.Mark.MET);
                        assertThat(outcome.conditions().stream().flatMap(one -> one.facts().stream()))
                                .as(of)
                                .isSubsetOf(firings.stream()
                                        .flatMap(firing -> firing.matched().stream())
                                        .toList());
                    } else {
                        assertThat(marks).as(of).containsAnyOf(RuleOutcome.Mark.UNMET, RuleOutcome.Mark.OPEN);
                        assertThat(Collections.frequency(marks, RuleOutcome.Mark.UNMET))
                                .as(of)
                                .isLessThanOrEqualTo(1);
                    }
                }));
    }

    private static String asked(CaseResult evaluated) {
        List<String> missed = missed(evaluated);
        return missed.get(turn(evaluated, missed.size()));
    }

    private static int turn(CaseResult evaluated, int of) {
        return Math.floorMod(evaluated.one().name().hashCode(), of);
    }

    private static boolean proven(CaseResult evaluated, String code) {
        WhyNots.Answer answer = WhyNots.answer(
                evaluated.guideline(),
                evaluated.one().patient(),
                evaluated.one().clocks(),
                code);
        assertThat(answer.whyNot().candidates()).as(code).isNotEmpty();
        assertThat(answer.whyNot().smallestChange().isPresent())
                .isEqualTo(answer.changed().isPresent());
        answer.changed()
                .ifPresent(changed -> assertThat(codes(evaluated
                                .guideline()
                                .evaluate(changed, evaluated.one().clocks())))
                        .as(evaluated.one().name())
                        .contains(code));
        return answer.changed().isPresent();
    }

    private static List<String> missed(CaseResult evaluated) {
        List<String> given = codes(evaluated.seen());
        return evaluated.guideline().manifest().recommendations().stream()
                .map(Manifest.Recommended::code)
                .filter(code -> !given.contains(code))
                .toList();
    }

    private static List<String> codes(Evaluation evaluation) {
        return evaluation.recommendations().stream().map(Advice::code).toList();
    }
}
