package dev.rationale.committee.docs;

import dev.rationale.pages.part.Link;
import dev.rationale.pages.site.TraceabilityPage;

/** The matrix that ties slides to rules, studies, cases and results. */
final class TraceContent {

    private TraceContent() {}

    static TraceabilityPage page(SiteLanguage site) {
        return new TraceabilityPage(
                site.frame("traceability"),
                site.words(),
                Link.to("../traceability.csv", "traceability.csv"),
                Trace.rows(site.source()).stream().map(TraceContent::row).toList());
    }

    private static TraceabilityPage.Row row(Trace row) {
        return new TraceabilityPage.Row(
                row.slides(),
                row.recommendations(),
                row.rule().id(),
                row.study(),
                row.cases().size(),
                row.result());
    }
}
