package dev.rationale.committee.docs;

import dev.rationale.pages.site.HistoryPage;
import java.util.List;
import java.util.regex.Pattern;

/** The clinical changes, version by version, from the changelog. */
final class HistoryContent {

    private static final Pattern VERSION = Pattern.compile("(?ms)^## ([^\\n]+)\\n(.*?)(?=^## |\\z)");
    private static final Pattern CHANGE = Pattern.compile("(?ms)^- (\\*Clinical change\\*.*?)(?=^- |\\z)");

    private HistoryContent() {}

    static HistoryPage page(SiteLanguage site) {
        return new HistoryPage(
                site.frame("history"),
                site.words(),
                VERSION.matcher(site.source().changelog())
                        .results()
                        .map(version -> new HistoryPage.Version(version.group(1).strip(), changes(version.group(2))))
                        .toList());
    }

    private static List<String> changes(String version) {
        return CHANGE.matcher(version)
                .results()
                .map(change -> change.group(1)
                        .replaceAll("[*`]", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
