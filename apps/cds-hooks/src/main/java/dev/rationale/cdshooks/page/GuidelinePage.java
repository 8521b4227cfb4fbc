package dev.rationale.cdshooks.page;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.Texts;
import java.time.LocalDate;
import java.util.Map;

/** The page about the guideline itself, which cards name as their source: what it encodes and on which literature. The same for everybody. */
public final class GuidelinePage {

    private GuidelinePage() {}

    public static String of(Guideline guideline, String language, LocalDate evidenceAsOf) {
        Texts texts = guideline.texts();
        String title = guideline
                .manifest()
                .title()
                .getOrDefault(language, guideline.id().id());
        return Sheet.page(language, title, page -> {
            page.element("h1", title);
            page.element(
                    "p",
                    texts.text(
                            language,
                            "page.guideline",
                            Map.of(
                                    "id",
                                    guideline.id().id(),
                                    "version",
                                    guideline.id().version(),
                                    "digest",
                                    guideline.id().digest())));
            page.element("p", guideline.manifest().source());
            page.element("p", texts.text(language, "report.disclaimer", Map.of("evidenceAsOf", evidenceAsOf)));
            page.element("h2", texts.text(language, "report.citations", Map.of()))
                    .open("ul");
            guideline.evidence().studies().forEach(study -> page.element("li", cited(study, texts, language)));
            page.close("ul");
        });
    }

    private static String cited(StudyFile study, Texts texts, String language) {
        String verified = study.evidence().verified() ? "report.verified" : "report.unverified";
        return study.evidence().citation() + " (" + study.key() + ", " + texts.text(language, verified, Map.of()) + ")";
    }
}
