package dev.rationale.committee.docs;

import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.guideline.StudyFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every study: what it is, whom it admitted, what it reports, and what of it was checked. */
final class EvidencePage {

    private EvidencePage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "evidence", page -> {
            page.paragraph(page.say("evidence-introduction"));
            source.guideline().evidence().studies().forEach(study -> one(page, study));
        });
    }

    private static void one(SitePage page, StudyFile study) {
        page.html().element("h2", study.key(), "id", study.key());
        page.html().open("p");
        page.verified(study.evidence().verified());
        page.html().text(" " + study.evidence().citation()).close("p").line();
        page.faint(page.say(
                "study",
                Map.of(
                        "published", study.evidence().published(),
                        "visible", study.evidence().visibleFrom(),
                        "design",
                                page.guideline()
                                        .label("study-design", study.evidence().design()),
                        "certainty",
                                page.guideline()
                                        .label("certainty", study.evidence().certainty()))));
        study.retraction().ifPresent(one -> page.paragraph(page.say("retracted", Map.of("study", one))));
        if (!study.populations().isEmpty()) {
            page.paragraph(page.say("admitted") + " "
                    + study.populations().stream()
                            .map(population -> admitted(page, population))
                            .collect(Collectors.joining("; ")));
        }
        figures(page, List.of(study));
        if (!study.correctedBy().isEmpty()) {
            page.paragraph(page.say("corrected", Map.of("studies", study.correctedBy())));
        }
        String note = study.notes().getOrDefault(page.language(), "");
        if (!note.isEmpty()) {
            page.paragraph(note);
        }
    }

    private static String admitted(SitePage page, Population population) {
        return population.label() + ": "
                + (population.statesLimits()
                        ? population.criteria().stream().map(page::criterion).collect(Collectors.joining(", "))
                        : "?");
    }

    /** The figures of some studies as their sources print them. */
    static void figures(SitePage page, List<StudyFile> studies) {
        if (studies.stream().allMatch(study -> study.figures().isEmpty())) {
            page.faint(page.say("no-figures"));
            return;
        }
        String keys = studies.stream().map(StudyFile::key).collect(Collectors.joining(", "));
        page.labelled(
                page.say("figures") + ": " + keys,
                "figures",
                "study-column",
                "outcome",
                "arm",
                "figure",
                "slide",
                "checked");
        for (StudyFile study : studies) {
            for (StudyFile.Figure figure : study.figures()) {
                page.html().open("tr").open("td").text(study.key()).close("td");
                page.html()
                        .open("td")
                        .text(figure.what().getOrDefault(page.language(), ""))
                        .close("td");
                page.html().open("td").text(figure.arm()).close("td").open("td");
                page.html()
                        .text(figure.value() + " " + figure.measuredIn()
                                + (figure.p().isEmpty() ? "" : ", p " + figure.p())
                                + (figure.note().isEmpty() ? "" : " – " + figure.note()));
                page.html()
                        .close("td")
                        .open("td")
                        .text(figure.slide() > 0 ? figure.slide() : "–")
                        .close("td");
                page.html().open("td");
                page.verified(figure.verified());
                page.html().close("td").close("tr").line();
            }
        }
        page.endTable();
    }
}
