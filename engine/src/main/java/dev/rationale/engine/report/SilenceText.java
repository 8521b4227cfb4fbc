package dev.rationale.engine.report;

import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.explanation.Explanation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the answer does not rest on: data that is missing, gaps in the literature, what was excluded or kept back. */
record SilenceText(Explanation explanation, Wording wording, Page page) {

    void write(Evaluation evaluation) {
        section("missing", evaluation.dataRequests(), request -> {
            String key = "request." + request.code() + ".";
            page.item(2, wording.sayOr(key + "title", request.code()));
            wording.asked(evaluation, request, "why").ifPresent(why -> page.line(4, why));
            sentence(key + "how");
        });
        section("not-understood", evaluation.notUnderstood(), one -> page.item(2, wording.unread(one)));
        gaps(evaluation.evidenceGaps());
        section("withheld", evaluation.withheld(), one -> item("withheld.", one.reason()));
        retracted(evaluation.retracted());
        section("excluded", evaluation.excluded(), one -> page.item(2, excluded(one)));
        section("notices", evaluation.notices(), code -> item("notice.", code));
    }

    void gaps(List<EvidenceGap> gaps) {
        section("gaps", gaps, gap -> {
            String key = "gap." + gap.code() + ".";
            page.item(2, wording.sayOr(key + "title", gap.code()));
            sentence(key + "exists");
            sentence(key + "closes");
        });
    }

    void retracted(List<String> keys) {
        section("retracted", keys, key -> page.item(2, retracted(key)));
    }

    <T> void section(String heading, Collection<T> items, Consumer<T> each) {
        if (!items.isEmpty()) {
            page.heading(wording.say("report.headings." + heading));
            items.forEach(each);
        }
    }

    private void item(String family, String code) {
        page.item(2, wording.sayOr(family + code, code));
    }

    private void sentence(String key) {
        if (wording.has(key)) {
            page.line(4, wording.say(key));
        }
    }

    private String retracted(String key) {
        return explanation
                .fact("RetractedEvidence/" + key)
                .map(fact -> wording.say("report.retracted", Map.of("study", fact)))
                .orElse(key);
    }

    private String excluded(Exclusion one) {
        String reason = wording.sayOr("exclusion." + one.reason(), one.reason());
        return one.resource() + ": " + reason + (one.detail().isEmpty() ? "" : " (" + one.detail() + ")");
    }
}
