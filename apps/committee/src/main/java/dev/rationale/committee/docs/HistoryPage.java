package dev.rationale.committee.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clinical changes, version by version, from the changelog. */
final class HistoryPage {

    private static final Pattern VERSION = Pattern.compile("(?ms)^## ([^\\n]+)\\n(.*?)(?=^## |\\z)");
    private static final Pattern CHANGE = Pattern.compile("(?ms)^- (\\*Clinical change\\*.*?)(?=^- |\\z)");

    private HistoryPage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "history", page -> {
            if (source.changelog().isEmpty()) {
                page.paragraph(page.say("no-history"));
            }
            Matcher version = VERSION.matcher(source.changelog());
            while (version.find()) {
                page.html().element("h2", version.group(1).strip());
                page.html().open("ul", "lang", "en").line();
                CHANGE.matcher(version.group(2))
                        .results()
                        .map(change -> change.group(1)
                                .replaceAll("[*`]", "")
                                .replaceAll("\\s+", " ")
                                .strip())
                        .forEach(change -> page.html().element("li", change));
                page.html().close("ul").line();
            }
        });
    }
}
