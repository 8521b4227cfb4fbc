package dev.rationale.committee.docs;

import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.pages.site.EvidencePage;
import dev.rationale.pages.site.FiguresTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every study: what it is, whom it admitted, what it reports, and what of it was checked. */
final class EvidenceContent {

    private EvidenceContent() {}

    static EvidencePage page(SiteLanguage site) {
        return new EvidencePage(
                site.frame("evidence"),
                site.words(),
                site.source().guideline().evidence().studies().stream()
                        .map(study -> new EvidencePage.Study(
                                site.citation(study, ""),
                                about(site, study.evidence()),
                                remarks(site, study),
                                figures(site, List.of(study))))
                        .toList());
    }

    private static String about(SiteLanguage site, Evidence study) {
        return site.say(
                "study",
                Map.of(
                        "published",
                        study.published(),
                        "visible",
                        study.visibleFrom(),
                        "design",
                        site.guideline().label("study-design", study.design()),
                        "certainty",
                        site.guideline().label("certainty", study.certainty())));
    }

    private static List<String> remarks(SiteLanguage site, StudyFile study) {
        List<String> remarks = new ArrayList<>();
        study.retraction().ifPresent(one -> remarks.add(site.say("retracted", Map.of("study", one))));
        if (!study.populations().isEmpty()) {
            remarks.add(site.say("admitted") + " "
                    + study.populations().stream()
                            .map(population -> admitted(site, population))
                            .collect(Collectors.joining("; ")));
        }
        if (!study.correctedBy().isEmpty()) {
            remarks.add(site.say("corrected", Map.of("studies", study.correctedBy())));
        }
        String note = study.notes().getOrDefault(site.language(), "");
        if (!note.isEmpty()) {
            remarks.add(note);
        }
        return remarks;
    }

    private static String admitted(SiteLanguage site, Population population) {
        return population.label() + ": "
                + (population.statesLimits()
                        ? population.criteria().stream()
                                .map(site.guideline()::criterion)
                                .collect(Collectors.joining(", "))
                        : "?");
    }

    /** The figures of some studies as their sources print them. */
    static FiguresTable figures(SiteLanguage site, List<StudyFile> studies) {
        return new FiguresTable(
                site.say("figures") + ": " + SiteLanguage.keys(studies),
                studies.stream()
                        .flatMap(study -> study.figures().stream().map(figure -> figure(site, study.key(), figure)))
                        .toList());
    }

    private static FiguresTable.Figure figure(SiteLanguage site, String study, StudyFile.Figure figure) {
        return new FiguresTable.Figure(
                study,
                figure.what().getOrDefault(site.language(), ""),
                figure.arm(),
                figure.value() + " " + figure.measuredIn()
                        + (figure.p().isEmpty() ? "" : ", p " + figure.p())
                        + (figure.note().isEmpty() ? "" : " – " + figure.note()),
                figure.slide() > 0 ? String.valueOf(figure.slide()) : "",
                site.checked(figure.verified()));
    }
}
