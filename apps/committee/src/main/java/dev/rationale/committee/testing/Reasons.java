package dev.rationale.committee.testing;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Difference;
import dev.rationale.committee.wording.NearMissText;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import java.util.List;

/** Finds the rules that explain a difference between a case and the answer. */
public final class Reasons {

    private final CaseResult result;
    private final Guideline guideline;
    private final Wording wording;
    private final String language;

    public Reasons(CaseResult result, String language) {
        this.result = result;
        this.guideline = result.guideline();
        this.wording = Wording.of(guideline, language);
        this.language = language;
    }

    /**
     * For a recommendation that did not arise: the rule that came nearest to giving it, and below it, as far as one condition
     * rests on another rule, the rule that came nearest there. For one that arose: the rule that gave it. Else nothing.
     */
    public List<Reason> of(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> stopped(difference.subject());
            case UNEXPECTED, OTHERWISE -> fired(difference.subject());
            case ANSWER -> List.of();
        };
    }

    private List<Reason> stopped(String code) {
        return WhyNot.Unmet.nearest(WhyNots.candidates(guideline, result.seen(), code)).stream()
                .flatMap(nearest -> nearest.chain().stream())
                .map(this::reason)
                .toList();
    }

    private Reason reason(WhyNot.Unmet unmet) {
        RuleEntry rule = guideline.rules().rule(unmet.rule()).orElseThrow();
        return new Reason(
                rule.id(),
                rule.name(),
                rule.file(),
                unmet.line(),
                false,
                unmet.condition(),
                unmet.seen().stream()
                        .map(seen -> NearMissText.text(guideline, result.seen(), language, seen))
                        .toList());
    }

    private List<Reason> fired(String code) {
        return result.seen().recommendations().stream()
                .filter(advice -> advice.code().equals(code))
                .map(this::reason)
                .toList();
    }

    private Reason reason(Advice advice) {
        RuleEntry rule = guideline.rules().rule(advice.rule()).orElseThrow();
        List<String> because = advice.because().stream()
                .flatMap(id -> result.seen().explanation().fact(id).stream())
                .map(fact -> wording.summary(fact) + " [" + fact.id() + "]")
                .toList();
        return new Reason(rule.id(), rule.name(), rule.file(), rule.line(), true, "", because);
    }
}
