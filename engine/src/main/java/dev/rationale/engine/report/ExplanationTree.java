package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Derivation;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The way from a recommendation back to the resources it rests on, with each rule as it is written. */
public final class ExplanationTree {

    private final Guideline guideline;
    private final Wording wording;
    private final Style style;

    public ExplanationTree(Guideline guideline, String language, Style style) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
        this.style = style;
    }

    /** The tree of one recommendation. A branch that was shown before is named again but not unfolded. */
    public String text(Evaluation evaluation, Advice advice) {
        Page page = new Page(style);
        page.strong(0, wording.advice(advice, "title") + " [" + advice.code() + "]");
        advice.citations().forEach(citation -> page.item(2, AdviceText.citation(wording, citation)));
        Set<String> shown = new HashSet<>();
        Explanation explanation = evaluation.explanation();
        branch(explanation, explanation.derivation(), "Recommendation/" + advice.code(), "", page, shown);
        return page.toString();
    }

    private void branch(
            Explanation explanation, Derivation derivation, String id, String margin, Page page, Set<String> shown) {
        boolean again = !shown.add(id);
        for (Firing firing : derivation.origins(id)) {
            if (again) {
                page.faint(margin.length(), wording.say("report.shown-above"));
                return;
            }
            rule(firing, margin, page);
            for (String matched : firing.matched()) {
                Fact fact = explanation.fact(matched).orElseThrow();
                page.hanging(margin + "+- ", margin + "|  ", AdviceText.sourced(wording, fact) + " <" + matched + ">");
                branch(explanation, derivation, matched, margin + "|  ", page, shown);
            }
        }
    }

    private void rule(Firing firing, String margin, Page page) {
        guideline
                .rules()
                .rule(firing.rule())
                .ifPresentOrElse(
                        rule -> written(rule, margin, page),
                        () -> page.hanging(
                                margin, margin, wording.say("report.reduced", Map.of("phase", firing.phase()))));
    }

    private void written(RuleEntry rule, String margin, Page page) {
        page.hanging(
                margin,
                margin,
                wording.say("report.fired", Map.of("rule", rule, "name", wording.rule(rule.id(), rule.name()))));
        page.verbatim(margin + "  : ", rule.text());
    }
}
