package dev.rationale.cdshooks.page;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.view.Citations;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.GuidelinePage;
import dev.rationale.pages.decision.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The page about the guideline itself, which cards name as their source: what it encodes and on which literature. The same for everybody. */
public final class AboutGuideline {

    private AboutGuideline() {}

    public static GuidelinePage page(Guideline guideline, String language, LocalDate evidenceAsOf) {
        Wording wording = Wording.of(guideline, language);
        String title = guideline
                .manifest()
                .title()
                .getOrDefault(language, guideline.id().id());
        String named = wording.say(
                "page.guideline",
                Map.of(
                        "id", guideline.id().id(),
                        "version", guideline.id().version(),
                        "digest", guideline.id().digest()));
        return new GuidelinePage(
                Frame.alone(
                        language, title, title, wording.say("report.disclaimer", Map.of("evidenceAsOf", evidenceAsOf))),
                List.of(named, guideline.manifest().source()),
                new Section<>(
                        wording.say("report.citations"),
                        guideline.evidence().studies().stream()
                                .map(study -> Citations.of(study.evidence(), wording))
                                .toList()));
    }
}
