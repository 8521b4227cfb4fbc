package dev.rationale.committee.docs;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.coverage.RuleCoverage;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.pages.part.RuleText;
import dev.rationale.pages.part.Template;
import dev.rationale.pages.site.GradedRule;
import dev.rationale.pages.site.RecommendationPage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One recommendation with its rules, what they rest on, and the doubts that touch them. */
final class RecommendationContent {

    private static final int SHOWN_CASES = 12;

    private RecommendationContent() {}

    static RecommendationPage page(SiteLanguage site, String code) {
        SiteSource source = site.source();
        List<RuleEntry> rules = source.guideline().rules().recommending(code);
        Set<RuleEntry> basis = source.basis(rules);
        List<StudyFile> studies = SiteSource.cited(rules.stream()).stream()
                .flatMap(key -> source.guideline().evidence().study(key).stream())
                .toList();
        return new RecommendationPage(
                site.titled(title(site, code)),
                site.words(),
                code,
                rules.stream().map(rule -> graded(site, rule, code)).toList(),
                ClaimsContent.table(site, source.claims(basis)),
                EvidenceContent.figures(site, studies),
                studies.stream()
                        .map(study -> site.citation(study, "evidence.html#" + study.key()))
                        .toList(),
                DoubtsContent.list(doubts(source, basis, studies)));
    }

    /** The plain title where there is one, and else that of the first wording. */
    static String title(SiteLanguage site, String code) {
        Texts texts = site.source().guideline().texts();
        return site.source().guideline().rules().recommending(code).stream()
                .flatMap(rule -> stems(rule, code))
                .sorted(Comparator.comparing(stem -> !stem.equals(code)))
                .flatMap(stem -> texts.template(site.language(), "recommendation." + stem + ".title").stream())
                .findFirst()
                .orElse(code);
    }

    private static Stream<String> stems(RuleEntry rule, String code) {
        return rule.recommendedTexts().stream().filter(stem -> stem.equals(code) || stem.startsWith(code + "."));
    }

    private static GradedRule graded(SiteLanguage site, RuleEntry rule, String code) {
        Texts texts = site.source().guideline().texts();
        return new GradedRule(
                rule.id(),
                rule.name(),
                site.grade(rule),
                stems(rule, code)
                        .flatMap(stem -> Stream.of(stem + ".summary", stem + ".rationale"))
                        .flatMap(key -> texts.template(site.language(), "recommendation." + key).stream())
                        .map(Template::of)
                        .toList(),
                example(site, rule, code),
                site.say("rule-place", Map.of("rule", rule)),
                RuleText.plain("DRL " + rule.id(), rule.text()),
                site.source().coverage().rule(rule.id()).map(seen -> cases(site, seen)));
    }

    /** The first case that holds and in which the rule gives the recommendation. */
    private static Optional<GradedRule.Example> example(SiteLanguage site, RuleEntry rule, String code) {
        return site.source().results().stream()
                .filter(CaseResult::holds)
                .flatMap(result -> result
                        .seen()
                        .advice(code)
                        .filter(advice -> advice.rule().equals(rule.id()))
                        .stream()
                        .map(advice -> new GradedRule.Example(
                                site.say(
                                        "rule-example",
                                        Map.of("case", result.one().name())),
                                Stream.of("summary", "rationale")
                                        .map(part -> site.guideline().advice(advice, part))
                                        .toList())))
                .findFirst();
    }

    private static GradedRule.Cases cases(SiteLanguage site, RuleCoverage seen) {
        return new GradedRule.Cases(
                site.say(
                        "rule-cases",
                        Map.of("fired", seen.fired().size(), "held", seen.held().size())),
                seen.fired().stream().limit(SHOWN_CASES).toList());
    }

    private static List<Doubt> doubts(SiteSource source, Set<RuleEntry> rules, List<StudyFile> studies) {
        return source.doubts().stream()
                .filter(doubt -> rules.stream().anyMatch(rule -> doubt.touches("rule", rule.id()))
                        || studies.stream().anyMatch(study -> doubt.touches("evidence", study.key())))
                .toList();
    }
}
