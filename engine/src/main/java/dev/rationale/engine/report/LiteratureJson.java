package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Literature;
import java.io.IOException;

/**
 * What the literature says on a day as one JSON object, with the members and the form of the canonical answer.
 *
 * <pre>{@code String json = new LiteratureJson(guideline, "en").text(guideline.literature(day));}</pre>
 */
public final class LiteratureJson {

    private final Guideline guideline;
    private final Wording wording;

    public LiteratureJson(Guideline guideline, String language) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
    }

    /** The object on several lines, ended by a line feed. */
    public String text(Literature literature) {
        return CanonicalText.lines(JsonLine.of(out -> members(literature, out)));
    }

    private void members(Literature literature, JsonValues out) throws IOException {
        ClaimsJson claims = new ClaimsJson(wording, out);
        claims.guideline(literature.guideline());
        out.text("evidenceAsOf", literature.evidenceAsOf().toString());
        out.array("appraisals", literature.appraisals(), one -> claims.appraisal(one, () -> {}));
        out.texts("open", literature.open(guideline.manifest().claims()));
        out.array("evidenceGaps", literature.evidenceGaps(), claims::gap);
        out.texts("retracted", literature.retracted());
        claims.disclaimer(literature.evidenceAsOf());
        new TraceJson(literature.explanation(), wording, out).member(SettledTrace.of(literature, wording));
    }
}
