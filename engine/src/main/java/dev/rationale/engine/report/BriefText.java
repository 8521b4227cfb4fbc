package dev.rationale.engine.report;

import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An answer on one screen: what to do, urgent things first, what is missing, what was not understood, and how much else there is. */
record BriefText(Evaluation evaluation, Manifest manifest, Wording wording, Page page) {

    private static final List<String> INDICATORS = List.of("critical", "warning", "info");
    private static final int MOST = 5;

    void write() {
        page.heading(wording.say("report.headings.recommendations"));
        List<Advice> given = evaluation.recommendations().stream()
                .sorted(Comparator.comparingInt(this::urgency))
                .toList();
        if (given.isEmpty()) {
            page.line(2, silence());
        }
        int number = 0;
        for (Advice advice : given) {
            number++;
            page.hanging("  " + number + ". ", "     ", said(advice));
        }
        first("missing", evaluation.dataRequests(), request -> page.item(2, asked(request)));
        first("not-understood", evaluation.notUnderstood(), one -> page.item(2, wording.unread(one)));
        page.blank();
        page.faint(
                0,
                wording.say(
                        "report.more", Map.of("excluded", evaluation.excluded().size())));
    }

    private int urgency(Advice advice) {
        return manifest.recommendations().stream()
                .filter(one -> one.code().equals(advice.code()))
                .mapToInt(one -> INDICATORS.indexOf(one.indicator()))
                .findFirst()
                .orElse(INDICATORS.size());
    }

    private String said(Advice advice) {
        return wording.say(
                "report.brief",
                Map.of(
                        "title", wording.advice(advice, "title"),
                        "strength", wording.label("strength", advice.strength()),
                        "certainty", wording.label("certainty", advice.certainty())));
    }

    private String silence() {
        return evaluation.withheld().stream()
                .filter(one -> !one.reason().equals(evaluation.reason()))
                .findFirst()
                .map(one -> wording.sayOr("withheld." + one.reason(), one.reason()))
                .orElseGet(() -> wording.say("report.no-recommendations"));
    }

    private String asked(DataRequest request) {
        return wording.sayOr("request." + request.code() + ".title", request.code());
    }

    private <T> void first(String heading, List<T> items, Consumer<T> each) {
        if (items.isEmpty()) {
            return;
        }
        page.heading(wording.say("report.headings." + heading));
        items.stream().limit(MOST).forEach(each);
        if (items.size() > MOST) {
            page.item(2, wording.say("report.others", Map.of("count", items.size() - MOST)));
        }
    }
}
