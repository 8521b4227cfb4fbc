package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.guideline.StudyFile;
import java.time.LocalDate;
import java.util.Map;

/** The studies that are visible on a day: what each says, whether it is verified, and since when it is seen. */
public final class EvidenceText {

    private final Guideline guideline;
    private final Wording wording;
    private final Style style;

    public EvidenceText(Guideline guideline, String language, Style style) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
        this.style = style;
    }

    public String text(LocalDate evidenceAsOf) {
        Page page = new Page(style);
        page.line(0, wording.say("report.visible-on", Map.of("day", evidenceAsOf)));
        guideline.evidence().studies().stream()
                .filter(study -> !study.evidence().visibleFrom().isAfter(evidenceAsOf))
                .forEach(study -> study(study, evidenceAsOf, page));
        return page.toString();
    }

    private void study(StudyFile study, LocalDate day, Page page) {
        page.blank();
        page.strong(0, study.key());
        page.line(2, study.evidence().citation());
        page.line(2, wording.say(study.evidence().verified() ? "report.verified" : "report.unverified"));
        String precision = study.datePrecision().equals("day") ? "exact" : "coarse";
        page.line(2, wording.say("report.visible." + precision, Map.of("study", study.evidence())));
        study.findings().forEach(finding -> page.item(2, finding(finding)));
        study.retraction()
                .filter(retraction -> !retraction.retracted().isAfter(day))
                .ifPresent(retraction -> page.item(2, wording.say("report.retracted", Map.of("study", retraction))));
    }

    private String finding(Finding finding) {
        return wording.sayOr("claim." + finding.claim(), finding.claim()) + ": "
                + wording.label("report.bearing", finding.bearing()) + " ("
                + wording.sayOr("outcome." + finding.outcome(), finding.outcome()) + ", "
                + wording.say(finding.verified() ? "report.verified" : "report.unverified") + ")";
    }
}
