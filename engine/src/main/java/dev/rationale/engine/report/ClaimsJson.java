package dev.rationale.engine.report;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.evaluation.GuidelineId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** How claims stand, in the form that an answer and the literature by itself share. */
record ClaimsJson(Wording wording, JsonValues out) {

    void guideline(GuidelineId guideline) throws IOException {
        out.object("guideline", () -> {
            out.text("id", guideline.id());
            out.text("version", guideline.version());
            out.text("digest", guideline.digest());
        });
    }

    void disclaimer(LocalDate evidenceAsOf) throws IOException {
        out.text("disclaimer", wording.say("report.disclaimer", Map.of("evidenceAsOf", evidenceAsOf)));
    }

    /**
     * An appraisal.
     *
     * @param ofThePatient what is said of it for one patient
     */
    void appraisal(Appraisal appraisal, JsonValues.Part ofThePatient) throws IOException {
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
            ofThePatient.write();
            out.texts("gaps", appraisal.gaps());
            out.text("summary", wording.sayOr(key + Wording.kebab(appraisal.verdict()), appraisal.claim()));
        });
    }

    void gap(EvidenceGap gap) throws IOException {
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
}
