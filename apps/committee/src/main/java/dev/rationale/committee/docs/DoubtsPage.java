package dev.rationale.committee.docs;

import java.util.List;

/** The doubtful places of the source and how each was read. */
final class DoubtsPage {

    private DoubtsPage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "doubts", page -> list(page, source.doubts()));
    }

    static void list(SitePage page, List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            page.paragraph(page.say("no-doubts"));
            return;
        }
        page.html().open("dl", "lang", "en").line();
        for (Doubt doubt : doubts) {
            page.html().element("dt", doubt.id() + ": " + doubt.parts().getOrDefault("Issue", ""));
            page.html()
                    .open("dd")
                    .text(doubt.parts().getOrDefault("Choice", ""))
                    .open("br")
                    .line();
            page.html()
                    .open("span", "class", "faint")
                    .text(doubt.parts().getOrDefault("Reason", "") + " ("
                            + doubt.parts().getOrDefault("Source", "") + ")");
            page.html().close("span").close("dd").line();
        }
        page.html().close("dl").line();
    }
}
