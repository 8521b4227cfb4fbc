package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.Applicability;
import java.io.IOException;
import java.util.Map;

/** What was concluded, as the members of the output that come before the trace. */
record AnswerJson(Guideline guideline, Evaluation evaluation, Wording wording, JsonValues out) {

    void members() throws IOException {
        head();
        out.member("profile", guideline.profile(evaluation));
        out.array("recommendations", evaluation.recommendations(), this::advice);
        out.array("appraisals", evaluation.appraisals(), this::appraisal);
        out.array("applicability", evaluation.applicability(), this::applicability);
        out.array("dataRequests", evaluation.dataRequests(), this::request);
        out.array("evidenceGaps", evaluation.evidenceGaps(), this::gap);
        silence();
        disclaimer();
    }

    /** Only what is said to a person who looks at the patient. */
    void said() throws IOException {
        head();
        out.array("recommendations", evaluation.recommendations(), this::advice);
        out.array("dataRequests", evaluation.dataRequests(), this::request);
        silence();
        disclaimer();
    }

    private void disclaimer() throws IOException {
        out.text("disclaimer", wording.say("report.disclaimer", clock()));
    }

    private void head() throws IOException {
        out.object("guideline", () -> {
            out.text("id", evaluation.guideline().id());
            out.text("version", evaluation.guideline().version());
            out.text("digest", evaluation.guideline().digest());
        });
        out.text("patient", evaluation.patient());
        out.text("asOf", evaluation.clocks().asOf().toString());
        out.text("evidenceAsOf", evaluation.clocks().evidenceAsOf().toString());
        out.text("status", Wording.kebab(evaluation.status()));
        out.textOrNull("reason", evaluation.reason());
    }

    private Map<String, Object> clock() {
        return Map.of("evidenceAsOf", evaluation.clocks().evidenceAsOf());
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
        String key = "appraisal." + appraisal.claim() + ".";
        out.object(() -> {
            out.text("claim", appraisal.claim());
            out.text("verdict", Wording.kebab(appraisal.verdict()));
            out.text("certainty", Wording.kebab(appraisal.certainty()));
            out.texts(
                    "downgradedFor",
                    appraisal.downgradedFor().stream().map(Wording::kebab).toList());
            out.texts("for", appraisal.supporting());
            out.texts("against", appraisal.opposing());
            out.texts("direct", evaluation.direct(appraisal.claim()));
            out.texts("gaps", appraisal.gaps());
            out.text("summary", wording.sayOr(key + Wording.kebab(appraisal.verdict()), appraisal.claim()));
        });
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
            out.text("why", wording.sayOr(key + "why", request.code()));
        });
    }

    private void gap(EvidenceGap gap) throws IOException {
        String key = "gap." + gap.code() + ".";
        out.object(() -> {
            out.text("code", gap.code());
            out.text("claim", gap.claim());
            out.texts("studies", gap.studies());
            out.text("title", wording.sayOr(key + "title", gap.code()));
            out.text("exists", wording.sayOr(key + "exists", gap.code()));
            out.text("closes", wording.sayOr(key + "closes", gap.code()));
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
