package dev.rationale.committee.docs;

import dev.rationale.committee.coverage.RuleCoverage;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One recommendation in the layers that GRADE asks for: what and how strongly, for whom, why, from evidence to decision,
 * summary of findings, references, open doubts; and the rules themselves beside their sentences and their cases.
 */
final class RecommendationPage {

    private static final int SHOWN_CASES = 12;

    private RecommendationPage() {}

    static String html(SiteSource source, String language, String code) {
        Texts texts = source.guideline().texts();
        String title = title(texts, language, source.guideline().rules().recommending(code), code);
        return SitePage.titled(source, language, title, page -> {
            List<RuleEntry> rules = source.guideline().rules().recommending(code);
            page.faint(code);
            page.heading(2, "layer.recommendation");
            rules.forEach(rule -> grade(page, rule));
            page.heading(2, "layer.whom");
            rules.forEach(rule -> rule(page, rule, code));
            Set<RuleEntry> basis = source.basis(rules);
            List<String> claims = source.claims(basis);
            page.heading(2, "layer.decision");
            if (claims.isEmpty()) {
                page.paragraph(page.say("no-claims"));
            } else {
                ClaimsPage.table(page, claims);
            }
            List<StudyFile> studies = SiteSource.cited(rules.stream()).stream()
                    .flatMap(key -> source.guideline().evidence().study(key).stream())
                    .toList();
            page.heading(2, "layer.findings");
            EvidencePage.figures(page, studies);
            page.heading(2, "layer.references");
            page.html().open("ul").line();
            studies.forEach(page::citation);
            page.html().close("ul").line();
            page.heading(2, "layer.doubts");
            DoubtsPage.list(page, doubts(source, basis, studies));
        });
    }

    static String title(SitePage page, String code) {
        return title(
                page.source().guideline().texts(),
                page.language(),
                page.source().guideline().rules().recommending(code),
                code);
    }

    private static String title(Texts texts, String language, List<RuleEntry> rules, String code) {
        return rules.stream()
                .flatMap(rule -> stems(rule, code).stream())
                .flatMap(stem -> texts.template(language, "recommendation." + stem + ".title").stream())
                .findFirst()
                .orElse(code);
    }

    private static List<String> stems(RuleEntry rule, String code) {
        return rule.recommendedTexts().stream()
                .filter(stem -> stem.equals(code) || stem.startsWith(code + "."))
                .toList();
    }

    private static void grade(SitePage page, RuleEntry rule) {
        page.html()
                .open("p", "class", "card")
                .open("strong")
                .text(page.grade(rule))
                .close("strong");
        page.html().text(" – ").open("span", "lang", "en").text(rule.name()).close("span");
        page.html().close("p").line();
    }

    private static void rule(SitePage page, RuleEntry rule, String code) {
        page.html()
                .open("h3", "lang", "en", "id", rule.id())
                .text(rule.name())
                .close("h3")
                .line();
        Texts texts = page.source().guideline().texts();
        for (String stem : stems(rule, code)) {
            for (String part : List.of("summary", "rationale")) {
                texts.template(page.language(), "recommendation." + stem + "." + part)
                        .ifPresent(text -> page.template("p", text));
            }
        }
        page.faint(page.say("rule-place", Map.of("rule", rule)));
        page.drl(rule);
        page.source().coverage().rule(rule.id()).ifPresent(seen -> cases(page, seen));
    }

    private static void cases(SitePage page, RuleCoverage seen) {
        page.html()
                .open("details")
                .element(
                        "summary",
                        page.say(
                                "rule-cases",
                                Map.of(
                                        "fired",
                                        seen.fired().size(),
                                        "held",
                                        seen.held().size())));
        page.html().open("ul", "lang", "en").line();
        seen.fired().stream().limit(SHOWN_CASES).forEach(name -> page.html().element("li", name));
        page.html().close("ul").close("details").line();
    }

    private static List<Doubt> doubts(SiteSource source, Set<RuleEntry> rules, List<StudyFile> studies) {
        return source.doubts().stream()
                .filter(doubt -> rules.stream().anyMatch(rule -> doubt.touches("rule", rule.id()))
                        || studies.stream().anyMatch(study -> doubt.touches("evidence", study.key())))
                .toList();
    }
}
