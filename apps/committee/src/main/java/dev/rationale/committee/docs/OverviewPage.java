package dev.rationale.committee.docs;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.rule.RuleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the guideline is, and every recommendation by question, with its grade. */
final class OverviewPage {

    private OverviewPage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "index", page -> {
            Manifest manifest = source.guideline().manifest();
            page.html().element("p", manifest.title().getOrDefault(language, manifest.id()));
            page.paragraph(page.say("source", Map.of("source", manifest.source())));
            page.faint(page.say("caution"));
            page.heading(2, "recommendations");
            Map<String, List<Manifest.Recommended>> questions = manifest.recommendations().stream()
                    .collect(Collectors.groupingBy(
                            Manifest.Recommended::question, LinkedHashMap::new, Collectors.toList()));
            page.table("recommendations", "question", "recommendation", "grade");
            questions.forEach((question, all) -> all.forEach(one -> row(page, question, one)));
            page.endTable();
            page.paragraph(page.say(
                    "cases",
                    Map.of(
                            "cases",
                            source.results().size(),
                            "holding",
                            source.results().stream().filter(one -> one.holds()).count())));
        });
    }

    private static void row(SitePage page, String question, Manifest.Recommended one) {
        List<RuleEntry> rules = page.source().guideline().rules().recommending(one.code());
        page.html().open("tr").open("td").text(question).close("td").open("td");
        page.link("recommendation-" + one.code() + ".html", RecommendationPage.title(page, one.code()));
        page.html().close("td").open("td");
        page.html().text(rules.stream().map(page::grade).distinct().collect(Collectors.joining("; ")));
        page.html().close("td").close("tr").line();
    }
}
