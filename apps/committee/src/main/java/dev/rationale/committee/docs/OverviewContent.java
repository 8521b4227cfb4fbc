package dev.rationale.committee.docs;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.site.OverviewPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the guideline is, and every recommendation by question, with its grade. */
final class OverviewContent {

    private OverviewContent() {}

    static OverviewPage page(SiteLanguage site) {
        Manifest manifest = site.source().guideline().manifest();
        return new OverviewPage(
                site.frame("index"),
                site.words(),
                site.say("source", Map.of("source", manifest.source())),
                site.say("caution"),
                questions(site, manifest),
                cases(site));
    }

    private static List<OverviewPage.Question> questions(SiteLanguage site, Manifest manifest) {
        Map<String, List<OverviewPage.Recommendation>> questions = manifest.recommendations().stream()
                .collect(Collectors.groupingBy(
                        Manifest.Recommended::question,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> recommendation(site, one.code()), Collectors.toList())));
        return questions.entrySet().stream()
                .map(one -> new OverviewPage.Question(one.getKey(), one.getValue()))
                .toList();
    }

    private static OverviewPage.Recommendation recommendation(SiteLanguage site, String code) {
        return new OverviewPage.Recommendation(
                Link.to("recommendation-" + code + ".html", RecommendationContent.title(site, code)),
                site.source().guideline().rules().recommending(code).stream()
                        .map(site::grade)
                        .distinct()
                        .toList());
    }

    private static String cases(SiteLanguage site) {
        return site.say(
                "cases",
                Map.of(
                        "cases",
                        site.source().results().size(),
                        "holding",
                        site.source().results().stream()
                                .filter(one -> one.holds())
                                .count()));
    }
}
