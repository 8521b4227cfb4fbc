package dev.rationale.committee.whatif;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerChange.Kind;
import dev.rationale.engine.diff.AnswerPart;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Derivation;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.report.Page;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a supposition changes, in words: what was supposed, and each change of the answer with what brings it. */
public final class WhatIfText {

    private final WhatIf whatIf;
    private final Wording bench;
    private final Wording wording;
    private final Page page;

    private WhatIfText(WhatIf whatIf, String language, Style style) {
        this.whatIf = whatIf;
        this.bench = BenchWording.in(language);
        this.wording = Wording.of(whatIf.supposed(), language);
        this.page = new Page(style);
    }

    public static String text(WhatIf whatIf, String language, Style style) {
        WhatIfText text = new WhatIfText(whatIf, language, style);
        text.supposed();
        text.changes();
        return text.page.toString();
    }

    /** The facts that were given and not concluded: those the supposition touched. */
    private void supposed() {
        page.strong(0, bench.say("whatif.supposed"));
        Explanation before = whatIf.before().explanation();
        Explanation after = whatIf.after().explanation();
        given(before, Kind.GOES).forEach(fact -> page.item(2, say("whatif.not", fact)));
        given(after, Kind.CONTENT)
                .forEach(fact -> page.item(
                        2,
                        bench.say(
                                "whatif.instead",
                                Map.of(
                                        "fact", wording.summary(fact),
                                        "before",
                                                wording.summary(
                                                        before.fact(fact.id()).orElseThrow())))));
        given(after, Kind.APPEARS).forEach(fact -> page.item(2, say("whatif.is", fact)));
        if (whatIf.diff().isEmpty()) {
            page.line(2, bench.say("whatif.nothing-supposed"));
        }
    }

    private List<Fact> given(Explanation explanation, Kind kind) {
        Derivation derivation = explanation.derivation();
        return whatIf.diff().in(AnswerPart.FACT, kind).stream()
                .filter(id -> derivation.origins(id).isEmpty())
                .flatMap(id -> explanation.fact(id).stream())
                .toList();
    }

    private String say(String key, Fact fact) {
        return bench.say(key, Map.of("fact", wording.summary(fact)));
    }

    private void changes() {
        page.heading(bench.say("whatif.changes"));
        if (whatIf.changes().isEmpty()) {
            page.line(2, bench.say("whatif.same"));
        }
        whatIf.changes().forEach(this::change);
    }

    private void change(AnswerChange change) {
        if (!change.isAdvice()) {
            page.item(2, ChangeWording.of(bench, wording).sentence(change));
            return;
        }
        Optional<Advice> before = whatIf.before().advice(change.code());
        Optional<Advice> after = whatIf.after().advice(change.code());
        page.item(2, ChangeWording.of(bench, wording).advice(change, before, after));
        after.ifPresent(now -> {
            if (before.isEmpty()) {
                stopped("whatif.stopped", whatIf.guideline(), whatIf.before(), now.rule(), change.code());
            }
            rests("whatif.now", whatIf.after(), now, whatIf.before());
        });
        before.ifPresent(then -> {
            if (after.isEmpty()) {
                stopped("whatif.stops", whatIf.supposed(), whatIf.after(), then.rule(), change.code());
            }
            rests("whatif.before", whatIf.before(), then, whatIf.after());
        });
    }

    /** Of the facts behind an advice those that the other answer does not have. */
    private void rests(String key, Evaluation evaluation, Advice advice, Evaluation other) {
        List<Fact> own = advice.because().stream()
                .flatMap(id -> evaluation.explanation().fact(id).stream())
                .filter(fact -> !other.explanation().fact(fact.id()).equals(Optional.of(fact)))
                .toList();
        if (!own.isEmpty()) {
            page.line(4, bench.say(key, Map.of("rule", advice.rule())));
            own.forEach(fact -> page.item(6, wording.summary(fact)));
        }
    }

    /** The first condition that is not met, in the answer without the advice, of the rule that gives it in the other. */
    private void stopped(String key, Guideline guideline, Evaluation evaluation, String rule, String code) {
        WhyNots.candidates(guideline, evaluation, code).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .ifPresent(one -> unmet(key, one.chain().get(one.chain().size() - 1)));
    }

    private void unmet(String key, WhyNot.Unmet unmet) {
        page.line(4, bench.say(key, Map.of("unmet", unmet)));
        page.verbatim("      ", unmet.condition());
    }
}
