package dev.rationale.engine.diff;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The items of an evaluation. Facts are compared by value; texts are not compared, for they follow from them. */
final class EvaluationItems {

    private final Explanation explanation;
    private final List<AnswerItem> items = new ArrayList<>();

    private EvaluationItems(Explanation explanation) {
        this.explanation = explanation;
    }

    static List<AnswerItem> of(Evaluation evaluation) {
        EvaluationItems items = new EvaluationItems(evaluation.explanation());
        items.add(
                AnswerPart.STATUS,
                "",
                Map.of("status", Wording.kebab(evaluation.status()), "reason", evaluation.reason()));
        evaluation.recommendations().forEach(items::advice);
        evaluation.dataRequests().forEach(one -> items.add(AnswerPart.DATA_REQUEST, one.code(), Map.of()));
        evaluation.withheld().forEach(one -> items.add(AnswerPart.WITHHELD, one.reason(), Map.of()));
        evaluation
                .evidenceGaps()
                .forEach(one -> items.add(AnswerPart.EVIDENCE_GAP, AnswerItem.gap(one.code(), one.claim()), Map.of()));
        evaluation.appraisals().forEach(items::appraisal);
        items.firings();
        items.explanation.facts().forEach((id, fact) -> items.add(AnswerPart.FACT, id, Map.of("fact", fact)));
        return items.items;
    }

    private void add(AnswerPart part, String code, Map<String, Object> members) {
        items.add(new AnswerItem(part, code, members));
    }

    private void advice(Advice advice) {
        add(
                AnswerPart.RECOMMENDATION,
                advice.code(),
                Map.of(
                        "direction", Wording.kebab(advice.direction()),
                        "strength", Wording.kebab(advice.strength()),
                        "certainty", Wording.kebab(advice.certainty()),
                        "variant", advice.variant(),
                        "rule", advice.rule(),
                        "because",
                                advice.because().stream()
                                        .flatMap(id -> explanation.fact(id).stream())
                                        .toList()));
    }

    private void appraisal(Appraisal appraisal) {
        add(
                AnswerPart.APPRAISAL,
                appraisal.claim(),
                Map.of(
                        "verdict", Wording.kebab(appraisal.verdict()),
                        "certainty", Wording.kebab(appraisal.certainty())));
    }

    private void firings() {
        explanation.firings().stream()
                .collect(Collectors.groupingBy(Firing::rule, LinkedHashMap::new, Collectors.toList()))
                .forEach((rule, firings) -> add(AnswerPart.RULE, rule, Map.of(AnswerChange.FIRINGS, firings)));
    }
}
