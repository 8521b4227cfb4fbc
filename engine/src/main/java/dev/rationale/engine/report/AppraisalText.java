package dev.rationale.engine.report;

import dev.rationale.engine.conclusion.Appraisal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Each reason to treat: how it stands, how certain that is, and which studies speak for and against it. */
record AppraisalText(Wording wording, Page page) {

    /**
     * Writes appraisals.
     *
     * @param direct which study populations include the patient, by claim
     */
    void write(List<Appraisal> appraisals, Function<String, List<String>> direct) {
        if (!appraisals.isEmpty()) {
            page.heading(wording.say("report.headings.appraisals"));
            appraisals.forEach(one -> one(one, direct.apply(one.claim())));
        }
    }

    private void one(Appraisal appraisal, List<String> direct) {
        page.strong(2, wording.sayOr("claim." + appraisal.claim(), appraisal.claim()));
        page.line(
                4,
                wording.say(
                        "report.appraisal",
                        Map.of(
                                "verdict", wording.label("verdict", appraisal.verdict()),
                                "certainty", wording.label("certainty", appraisal.certainty()))));
        String key = "appraisal." + appraisal.claim() + "." + Wording.kebab(appraisal.verdict());
        if (wording.has(key)) {
            page.line(4, wording.say(key));
        }
        list("report.for", appraisal.supporting());
        list("report.against", appraisal.opposing());
        list("report.direct", direct);
        list(
                "report.downgraded",
                appraisal.downgradedFor().stream()
                        .map(domain -> wording.label("certainty-domain", domain))
                        .toList());
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            page.line(4, wording.say(key, Map.of("items", items)));
        }
    }
}
