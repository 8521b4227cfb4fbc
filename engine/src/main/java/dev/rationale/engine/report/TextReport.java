package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import java.util.Map;

/**
 * An evaluation for a person to read, in the language asked for.
 *
 * <pre>{@code
 * String text = new TextReport(guideline, "fr", Style.PLAIN).text(evaluation, Extent.BRIEF);
 * }</pre>
 */
public final class TextReport {

    private final Guideline guideline;
    private final Wording wording;
    private final Style style;

    public TextReport(Guideline guideline, String language, Style style) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
        this.style = style;
    }

    public String text(Evaluation evaluation, Extent extent) {
        Page page = new Page(style);
        head(evaluation, page);
        new ProfileText(wording, page, extent).write(guideline.profile(evaluation));
        if (extent == Extent.BRIEF) {
            new BriefText(evaluation, guideline.manifest(), wording, page).write();
        } else {
            whole(evaluation, page);
        }
        return page.toString();
    }

    private void whole(Evaluation evaluation, Page page) {
        new AdviceText(evaluation, wording, page).write();
        new AppraisalText(wording, page).write(evaluation.appraisals(), evaluation::direct);
        new SilenceText(evaluation.explanation(), wording, page).write(evaluation);
        page.blank();
        page.faint(
                0,
                wording.say(
                        "report.disclaimer",
                        Map.of("evidenceAsOf", evaluation.clocks().evidenceAsOf())));
    }

    private void head(Evaluation evaluation, Page page) {
        page.strong(
                0,
                guideline
                        .manifest()
                        .title()
                        .getOrDefault(wording.language(), evaluation.guideline().id()));
        page.faint(
                0,
                wording.say(
                        "report.guideline",
                        Map.of(
                                "guideline",
                                evaluation.guideline(),
                                "digest",
                                evaluation.guideline().digest().substring(0, 12))));
        page.line(
                0,
                wording.say("report.clocks", Map.of("patient", evaluation.patient(), "clocks", evaluation.clocks())));
        page.line(0, wording.label("report.status", evaluation.status()));
        if (!evaluation.reason().isEmpty()) {
            page.line(0, reason(evaluation));
        }
    }

    private String reason(Evaluation evaluation) {
        String reason = evaluation.reason();
        return wording.sayOr("not-applicable." + reason, wording.sayOr("withheld." + reason, reason));
    }
}
