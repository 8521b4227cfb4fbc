package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.Applicability;
import java.io.IOException;

/** What was concluded, as the members of the output that come before the trace. */
record AnswerJson(Guideline guideline, Evaluation evaluation, Wording wording, ClaimsJson claims, JsonValues out) {

    AnswerJson(Guideline guideline, Evaluation evaluation, Wording wording, JsonValues out) {
        this(guideline, evaluation, wording, new ClaimsJson(wording, out), out);
    }

    void members() throws IOException {
        head();
        out.member("profile", guideline.profile(evaluation));
        out.array("recommendations", evaluation.recommendations(), this::advice);
        out.array("appraisals", evaluation.appraisals(), this::appraisal);
        out.array("applicability", evaluation.applicability(), this::applicability);
        out.array("dataRequests", evaluation.dataRequests(), this::request);
        out.array("evidenceGaps", evaluation.evidenceGaps(), claims::gap);
        silence();
        claims.disclaimer(evaluation.clocks().evidenceAsOf());
    }

    /** Only what is said to a person who looks at the patient. */
    void said() throws IOException {
        head();
        out.array("recommendations", evaluation.recommendations(), this::advice);
        out.array("dataRequests", evaluation.dataRequests(), this::request);
        silence();
        claims.disclaimer(evaluation.clocks().evidenceAsOf());
    }

    private void head() throws IOException {
        claims.guideline(evaluation.guideline());
        out.text("patient", evaluation.patient());
        out.text("asOf", evaluation.clocks().asOf().toString());
        out.text("evidenceAsOf", evaluation.clocks().evidenceAsOf().toString());
        out.text("status", Wording.kebab(evaluation.status()));
        out.textOrNull("reason", evaluation.reason());
    }

    private void advice(Advice advice) throws IOException {
        out.object(() -> {
            out.text("code", advice.code());
            out.text("direction", Wording.kebab(advice.direction()));
            out.text("strength", Wording.kebab(advice.strength()));
            out.text("certainty", Wording.kebab(advice.certainty()));
            out.text("title", wording.advice(advice, "title"));
            out.text("summary", wording.advice(advice, "summary"));
            out.text("rationale", wording.advice(advice, "rationale"));
            out.texts("because", advice.because());
            out.text("rule", advice.rule());
            out.texts("rules", advice.rules());
            out.array("citations", advice.citations(), this::citation);
        });
    }

    private void citation(Citation citation) throws IOException {
        out.object(() -> {
            out.text("key", citation.key());
            out.object("locator", () -> {
                if (citation.slide() > 0) {
                    out.member("slide", citation.slide());
                }
            });
            out.member("verified", citation.verified());
            out.text("text", citation.text());
        });
    }

    private void appraisal(Appraisal appraisal) throws IOException {
        claims.appraisal(appraisal, () -> out.texts("direct", evaluation.direct(appraisal.claim())));
    }

    private void applicability(Applicability applicability) throws IOException {
        out.object(() -> {
            out.text("study", applicability.study());
            out.text("verdict", applicability.verdict().name());
            out.texts("failed", applicability.failed());
            out.texts("missing", applicability.missing());
        });
    }

    private void request(DataRequest request) throws IOException {
        String key = "request." + request.code() + ".";
        out.object(() -> {
            out.text("code", request.code());
            out.texts("neededFor", request.neededFor());
            out.text("howToRecord", wording.sayOr(key + "how", request.code()));
            out.text("title", wording.sayOr(key + "title", request.code()));
            out.text("why", wording.asked(evaluation, request, "why").orElse(request.code()));
        });
    }

    private void silence() throws IOException {
        out.array(
                "excluded",
                evaluation.excluded(),
                exclusion -> out.object(() -> {
                    out.text("resource", exclusion.resource());
                    out.text("reason", exclusion.reason());
                    out.textOrNull("detail", exclusion.detail());
                }));
        out.array(
                "notUnderstood",
                evaluation.notUnderstood(),
                unread -> out.object(() -> {
                    out.text("kind", unread.kind());
                    out.textOrNull("resource", unread.resource());
                    out.text("what", unread.what());
                    out.textOrNull("detail", unread.detail());
                }));
        out.array(
                "withheld",
                evaluation.withheld(),
                withheld -> out.object(() -> {
                    out.text("question", withheld.question());
                    out.text("reason", withheld.reason());
                    out.text("text", wording.sayOr("withheld." + withheld.reason(), withheld.reason()));
                }));
        out.texts("retracted", evaluation.retracted());
        out.texts("notices", evaluation.notices());
    }
}
