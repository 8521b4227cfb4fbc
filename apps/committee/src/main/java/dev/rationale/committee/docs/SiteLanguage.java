package dev.rationale.committee.docs;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Words;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.part.Grade;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.part.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A site in one of its languages: its frame, its words, and how grades, studies and checks are named. */
record SiteLanguage(SiteSource source, String language, Wording bench, Wording guideline) {

    private static final List<String> PAGES =
            List.of("index", "claims", "evidence", "maps", "doubts", "history", "traceability", "attributes");
    private static final Map<String, String> SIGNS = Map.of(
            "direction.for", "↑",
            "direction.against", "↓",
            "certainty.high", "⊕⊕⊕⊕",
            "certainty.moderate", "⊕⊕⊕○",
            "certainty.low", "⊕⊕○○",
            "certainty.very-low", "⊕○○○");

    static SiteLanguage of(SiteSource source, String language) {
        return new SiteLanguage(source, language, BenchWording.in(language), Wording.of(source.guideline(), language));
    }

    String say(String key) {
        return bench.say("docs." + key);
    }

    String say(String key, Map<String, Object> values) {
        return bench.say("docs." + key, values);
    }

    Words words() {
        return this::say;
    }

    /** The name of the guideline. */
    String guidelineTitle() {
        return source.guideline()
                .manifest()
                .title()
                .getOrDefault(language, source.guideline().id().id());
    }

    /** The frame of one of the pages that the navigation names. */
    Frame frame(String page) {
        return framed(say("page." + page), page);
    }

    /** The frame of a page that others lead to. */
    Frame titled(String title) {
        return framed(title, "");
    }

    private Frame framed(String title, String current) {
        return new Frame(
                language,
                title,
                guidelineTitle(),
                PAGES.stream()
                        .map(page -> new Link(page + ".html", say("page." + page), "", page.equals(current)))
                        .toList(),
                source.guideline().manifest().languages().stream()
                        .filter(other -> !other.equals(language))
                        .map(other -> language(other, "../" + other + "/index.html"))
                        .toList(),
                say("foot", Map.of("guideline", source.guideline().id())));
    }

    private static Link language(String language, String href) {
        return new Link(href, BenchWording.in(language).say("docs.this-language"), language, false);
    }

    Grade grade(RuleEntry rule) {
        return new Grade(
                graded(rule, "direction", "Direction"),
                graded(rule, "strength", "Strength"),
                badge(
                        rule,
                        "certainty",
                        "Certainty",
                        bench.say("certainty", Map.of("level", label(rule, "certainty", "Certainty")))));
    }

    private Badge graded(RuleEntry rule, String family, String name) {
        return badge(rule, family, name, label(rule, family, name));
    }

    private static Badge badge(RuleEntry rule, String family, String name, String text) {
        String sign = SIGNS.getOrDefault(family + "." + rule.metadata(name).orElse(""), "");
        return new Badge(Tone.PLAIN, sign, text);
    }

    private String label(RuleEntry rule, String family, String name) {
        String value = rule.metadata(name).orElse("");
        return guideline.sayOr(family + "." + value, value);
    }

    /** Says whether something was checked against its publication. */
    Badge checked(boolean verified) {
        return verified ? new Badge(Tone.GOOD, "✓", say("verified")) : new Badge(Tone.CAUTION, "?", say("unverified"));
    }

    /** A study's reference, which leads to a place where more of it is said; empty if it stands there. */
    Citation citation(StudyFile study, String place) {
        return Citation.of(
                study.key(),
                study.evidence().citation(),
                checked(study.evidence().verified()),
                place);
    }

    /** The keys of some studies in one line. */
    static String keys(List<StudyFile> studies) {
        return studies.stream().map(StudyFile::key).collect(Collectors.joining(", "));
    }
}
