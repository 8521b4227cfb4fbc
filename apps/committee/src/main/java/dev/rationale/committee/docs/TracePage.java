package dev.rationale.committee.docs;

/** The matrix that ties slides to rules, studies, cases and results. */
final class TracePage {

    private TracePage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "traceability", page -> {
            page.html().open("p").text(page.say("trace-introduction") + " ");
            page.link("../traceability.csv", "traceability.csv");
            page.html().close("p").line();
            page.table("trace-table", "slide", "recommendation", "rule", "study-column", "trace-cases", "trace-result");
            for (Trace row : Trace.rows(source)) {
                page.row(
                        row.slides().isEmpty() ? "–" : row.slides(),
                        row.recommendations().isEmpty() ? "–" : row.recommendations(),
                        row.rule().id(),
                        row.study().isEmpty() ? "–" : row.study(),
                        row.cases().size(),
                        row.result());
            }
            page.endTable();
        });
    }
}
