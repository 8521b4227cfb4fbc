package dev.rationale.committee.docs;

import dev.rationale.pages.site.DoubtsPage;
import dev.rationale.pages.site.Reading;
import java.util.List;

/** The doubtful places of the source and how each was read. */
final class DoubtsContent {

    private DoubtsContent() {}

    static DoubtsPage page(SiteLanguage site) {
        return new DoubtsPage(
                site.frame("doubts"), site.words(), list(site.source().doubts()));
    }

    static List<Reading> list(List<Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> new Reading(
                        doubt.id(),
                        doubt.part("Issue"),
                        doubt.part("Choice"),
                        doubt.part("Reason"),
                        doubt.part("Source")))
                .toList();
    }
}
