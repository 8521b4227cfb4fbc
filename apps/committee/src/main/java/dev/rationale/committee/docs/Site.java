package dev.rationale.committee.docs;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Pages;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.site.LanguagesPage;
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
        pages(source).forEach((path, page) -> files.put(path, Pages.html(page)));
        files.put("traceability.csv", Trace.csv(Trace.rows(source)));
        return files;
    }

    /** What stands on each page. */
    private static SortedMap<String, Page> pages(SiteSource source) {
        SortedMap<String, Page> pages = new TreeMap<>();
        DrawnMaps maps = DrawnMaps.of(source);
        pages.put("index.html", languages(source));
        for (String language : source.guideline().manifest().languages()) {
            SiteLanguage site = SiteLanguage.of(source, language);
            pages.put(language + "/index.html", OverviewContent.page(site));
            pages.put(language + "/claims.html", ClaimsContent.page(site));
            pages.put(language + "/evidence.html", EvidenceContent.page(site));
            pages.put(language + "/maps.html", MapsContent.page(site, maps));
            pages.put(language + "/doubts.html", DoubtsContent.page(site));
            pages.put(language + "/history.html", HistoryContent.page(site));
            pages.put(language + "/traceability.html", TraceContent.page(site));
            pages.put(language + "/attributes.html", AttributesContent.page(site));
            for (String code : source.codes()) {
                pages.put(language + "/recommendation-" + code + ".html", RecommendationContent.page(site, code));
            }
        }
        return pages;
    }

    private static LanguagesPage languages(SiteSource source) {
        var manifest = source.guideline().manifest();
        String first = manifest.languages().get(0);
        return new LanguagesPage(
                Frame.alone(first, manifest.title().getOrDefault(first, manifest.id()), "", ""),
                manifest.languages().stream()
                        .map(language -> new Link(
                                language + "/index.html",
                                BenchWording.in(language).say("docs.this-language") + ": "
                                        + manifest.title().getOrDefault(language, manifest.id()),
                                language,
                                false))
                        .toList());
    }
}
