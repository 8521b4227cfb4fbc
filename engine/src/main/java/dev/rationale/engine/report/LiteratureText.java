package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Literature;
import java.util.List;
import java.util.Map;

/** What the literature says on a day, for a person to read: each claim, what nobody knows, and what was retracted. */
public final class LiteratureText {

    private final Guideline guideline;
    private final Wording wording;
    private final Style style;

    public LiteratureText(Guideline guideline, String language, Style style) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
        this.style = style;
    }

    public String text(Literature literature) {
        Page page = new Page(style);
        page.strong(
                0,
                guideline
                        .manifest()
                        .title()
                        .getOrDefault(wording.language(), guideline.manifest().id()));
        page.line(0, wording.say("report.literature", Map.of("day", literature.evidenceAsOf())));
        new AppraisalText(wording, page).write(literature.appraisals(), claim -> List.of());
        SilenceText silence = new SilenceText(literature.explanation(), wording, page);
        silence.section(
                "with-patient",
                literature.open(guideline.manifest().claims()),
                claim -> page.item(2, wording.sayOr("claim." + claim, claim)));
        silence.gaps(literature.evidenceGaps());
        silence.retracted(literature.retracted());
        page.blank();
        page.faint(0, wording.say("report.disclaimer", Map.of("evidenceAsOf", literature.evidenceAsOf())));
        return page.toString();
    }
}
