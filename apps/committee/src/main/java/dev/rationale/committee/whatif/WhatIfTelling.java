package dev.rationale.committee.whatif;

import dev.rationale.committee.whatif.WhatIfAccount.Reason;
import dev.rationale.committee.whatif.WhatIfAccount.Told;
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
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.whynot.WhyNot;
import dev.rationale.engine.whynot.WhyNots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a comparison into words. */
final class WhatIfTelling {

    private final WhatIf whatIf;
    private final Wording bench;
    private final Wording wording;
    private final SupposedCauses causes;

    WhatIfTelling(WhatIf whatIf, String language) {
        this.whatIf = whatIf;
        this.bench = BenchWording.in(language);
        this.wording = Wording.of(whatIf.supposed(), language);
        this.causes = new SupposedCauses(whatIf);
    }

    WhatIfAccount account() {
        return new WhatIfAccount(
                supposed(), whatIf.changes().stream().map(this::told).toList());
    }

    /** The facts that were given and not concluded: those the supposition touched. */
    private List<String> supposed() {
        Explanation before = whatIf.before().explanation();
        Explanation after = whatIf.after().explanation();
        return Stream.of(given(before, Kind.GOES), given(after, Kind.CONTENT), given(after, Kind.APPEARS))
                .flatMap(List::stream)
                .map(Fact::id)
                .map(this::otherwise)
                .toList();
    }

    private List<Fact> given(Explanation explanation, Kind kind) {
        Derivation derivation = explanation.derivation();
        return whatIf.diff().in(AnswerPart.FACT, kind).stream()
                .filter(id -> derivation.origins(id).isEmpty())
                .flatMap(id -> explanation.fact(id).stream())
                .toList();
    }

    /** A fact that is there no longer, now, or with another content. */
    private String otherwise(String id) {
        Optional<Fact> before = whatIf.before().explanation().fact(id);
        Optional<Fact> after = whatIf.after().explanation().fact(id);
        if (after.isEmpty()) {
            return bench.say("whatif.not", Map.of("fact", wording.summary(before.orElseThrow())));
        }
        return before.map(then -> bench.say(
                        "whatif.instead",
                        Map.of("fact", wording.summary(after.get()), "before", wording.summary(then))))
                .orElseGet(() -> bench.say("whatif.is", Map.of("fact", wording.summary(after.get()))));
    }

    private Told told(AnswerChange change) {
        List<String> because =
                causes.of(change).stream().map(this::otherwise).distinct().toList();
        if (!change.isAdvice()) {
            return new Told(ChangeWording.of(bench, wording).sentence(change), because, List.of());
        }
        Optional<Advice> before = whatIf.before().advice(change.code());
        Optional<Advice> after = whatIf.after().advice(change.code());
        List<Reason> reasons = new ArrayList<>();
        after.ifPresent(now -> {
            if (before.isEmpty()) {
                stopped("whatif.stopped", whatIf.guideline(), whatIf.before(), now, reasons);
            }
            rests("whatif.now", whatIf.after(), now, whatIf.before(), reasons);
        });
        before.ifPresent(then -> {
            if (after.isEmpty()) {
                stopped("whatif.stops", whatIf.supposed(), whatIf.after(), then, reasons);
            }
            rests("whatif.before", whatIf.before(), then, whatIf.after(), reasons);
        });
        return new Told(ChangeWording.of(bench, wording).advice(change, before, after), because, reasons);
    }

    /** Of the facts behind an advice those that the other answer does not have. */
    private void rests(String key, Evaluation evaluation, Advice advice, Evaluation other, List<Reason> reasons) {
        List<Fact> own = advice.because().stream()
                .flatMap(id -> evaluation.explanation().fact(id).stream())
                .filter(fact -> !other.explanation().fact(fact.id()).equals(Optional.of(fact)))
                .toList();
        if (!own.isEmpty()) {
            reasons.add(new Reason(
                    bench.say(key, Map.of("rule", advice.rule())),
                    own.stream().map(wording::summary).toList(),
                    ""));
        }
    }

    /** The first condition that is not met, in the answer without the advice, of the rule that gives it in the other. */
    private void stopped(String key, Guideline guideline, Evaluation evaluation, Advice advice, List<Reason> reasons) {
        WhyNots.candidates(guideline, evaluation, advice.code()).stream()
                .filter(one -> one.rule().equals(advice.rule()))
                .findFirst()
                .map(WhyNot.Unmet::chain)
                .map(chain -> chain.get(chain.size() - 1))
                .ifPresent(unmet ->
                        reasons.add(new Reason(bench.say(key, Map.of("unmet", unmet)), List.of(), unmet.condition())));
    }
}
