package dev.rationale.engine.report;

import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Fact;
import java.util.Map;

/** The recommendations: what, how strongly, because of which facts, and where it is written. */
record AdviceText(Evaluation evaluation, Wording wording, Page page) {

    void write() {
        page.heading(wording.say("report.headings.recommendations"));
        if (evaluation.recommendations().isEmpty()) {
            page.line(2, wording.say("report.no-recommendations"));
        }
        int number = 0;
        for (Advice advice : evaluation.recommendations()) {
            number++;
            if (number > 1) {
                page.blank();
            }
            one(number, advice);
        }
    }

    private void one(int number, Advice advice) {
        page.strong(2, number + ". " + wording.advice(advice, "title"));
        page.faint(
                5,
                wording.say(
                        "report.grade",
                        Map.of(
                                "direction", wording.label("direction", advice.direction()),
                                "strength", wording.label("strength", advice.strength()),
                                "certainty", wording.label("certainty", advice.certainty()),
                                "evidenceAsOf", evaluation.clocks().evidenceAsOf(),
                                "code", advice.code())));
        page.line(5, wording.advice(advice, "rationale"));
        page.line(5, wording.say("report.because"));
        advice.because().stream()
                .flatMap(id -> evaluation.explanation().fact(id).stream())
                .forEach(fact -> page.item(7, sourced(wording, fact)));
        citations(advice);
        page.faint(5, wording.say("report.rule", Map.of("rule", String.join(", ", advice.rules()))));
    }

    private void citations(Advice advice) {
        if (advice.citations().isEmpty()) {
            return;
        }
        page.line(5, wording.say("report.citations"));
        advice.citations().forEach(citation -> page.item(7, citation(wording, citation)));
        if (advice.restsOnlyOnUnverified()) {
            page.line(5, wording.say("report.only-unverified"));
        }
    }

    /** A fact with the resources that it was read from. */
    static String sourced(Wording wording, Fact fact) {
        String summary = wording.summary(fact);
        return fact.sources().isEmpty() ? summary : summary + " [" + String.join(", ", fact.sources()) + "]";
    }

    static String citation(Wording wording, Citation citation) {
        String slide =
                citation.slide() > 0 ? wording.say("report.slide", Map.of("slide", citation.slide())) + ", " : "";
        String verified = wording.say(citation.verified() ? "report.verified" : "report.unverified");
        return citation.text() + " (" + citation.key() + ", " + slide + verified + ")";
    }
}
