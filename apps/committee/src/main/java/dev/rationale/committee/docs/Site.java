package dev.rationale.committee.docs;

import dev.rationale.committee.page.Pages;
import dev.rationale.committee.wording.BenchWording;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A guideline as a site: {@code index.html}, a directory for each language, and the matrix as CSV. The pages need nothing from
 * elsewhere and no server. The same source gives the same bytes.
 */
public final class Site {

    private Site() {}

    /** The text of each file by its path within the site. */
    public static SortedMap<String, String> files(SiteSource source) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("index.html", languages(source));
        files.put("traceability.csv", Trace.csv(Trace.rows(source)));
        for (String language : source.guideline().manifest().languages()) {
            String directory = language + "/";
            files.put(directory + "index.html", OverviewPage.html(source, language));
            files.put(directory + "claims.html", ClaimsPage.html(source, language));
            files.put(directory + "evidence.html", EvidencePage.html(source, language));
            files.put(directory + "maps.html", MapsPage.html(source, language));
            files.put(directory + "doubts.html", DoubtsPage.html(source, language));
            files.put(directory + "history.html", HistoryPage.html(source, language));
            files.put(directory + "traceability.html", TracePage.html(source, language));
            files.put(directory + "attributes.html", AttributesPage.html(source, language));
            for (String code : source.codes()) {
                files.put(
                        directory + "recommendation-" + code + ".html",
                        RecommendationPage.html(source, language, code));
            }
        }
        return files;
    }

    private static String languages(SiteSource source) {
        var manifest = source.guideline().manifest();
        String first = manifest.languages().get(0);
        String title = manifest.title().getOrDefault(first, manifest.id());
        return Pages.of(first, title, html -> {
            html.element("h1", title).open("ul").line();
            for (String language : manifest.languages()) {
                html.open("li").open("a", "href", language + "/index.html", "lang", language, "hreflang", language);
                html.text(BenchWording.in(language).say("docs.this-language")).text(": ");
                html.text(manifest.title().getOrDefault(language, manifest.id()))
                        .close("a")
                        .close("li")
                        .line();
            }
            html.close("ul").line();
        });
    }
}
