package dev.rationale.committee.docs;

import dev.rationale.committee.page.Html;
import dev.rationale.committee.page.Pages;
import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.evidence.Criterion;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages of a site share: the language, the way to the other pages, and how rules, texts and studies are shown. */
record SitePage(SiteSource source, String language, Wording bench, Wording guideline, Html html) {

    private static final List<String> PAGES =
            List.of("index", "claims", "evidence", "maps", "doubts", "history", "traceability", "attributes");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    static String of(SiteSource source, String language, String titleKey, Consumer<SitePage> content) {
        Wording bench = BenchWording.in(language);
        return titled(source, language, bench.say("docs.page." + titleKey), content);
    }

    static String titled(SiteSource source, String language, String title, Consumer<SitePage> content) {
        String guideline = source.guideline()
                .manifest()
                .title()
                .getOrDefault(language, source.guideline().id().id());
        return Pages.of(language, title + " – " + guideline, html -> {
            SitePage page = new SitePage(
                    source, language, BenchWording.in(language), Wording.of(source.guideline(), language), html);
            page.navigation();
            html.element("h1", title);
            content.accept(page);
            page.foot();
        });
    }

    String say(String key) {
        return bench.say("docs." + key);
    }

    String say(String key, Map<String, Object> values) {
        return bench.say("docs." + key, values);
    }

    private void navigation() {
        html.open("nav", "aria-label", say("navigation")).open("ul").line();
        for (String page : PAGES) {
            html.open("li");
            link(page + ".html", say("page." + page));
            html.close("li").line();
        }
        source.guideline().manifest().languages().stream()
                .filter(other -> !other.equals(language))
                .forEach(other -> {
                    html.open("li").open("a", "href", "../" + other + "/index.html", "lang", other, "hreflang", other);
                    html.text(BenchWording.in(other).say("docs.this-language"))
                            .close("a")
                            .close("li");
                });
        html.close("ul").close("nav").line();
    }

    private void foot() {
        html.element("p", say("foot", Map.of("guideline", source.guideline().id())), "class", "faint");
    }

    void link(String target, String text) {
        html.open("a", "href", target).text(text).close("a");
    }

    void heading(int level, String key) {
        html.element("h" + level, say(key));
    }

    void paragraph(String text) {
        html.element("p", text);
    }

    void faint(String text) {
        html.element("p", text, "class", "faint");
    }

    /** Opens a table with a caption and its columns. */
    void table(String captionKey, String... columnKeys) {
        labelled(say(captionKey), captionKey, columnKeys);
    }

    /** A table whose caption stands more than once on the page has a label of its own for those who hear the page. */
    void labelled(String label, String captionKey, String... columnKeys) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("table").line().element("caption", say(captionKey));
        html.open("thead").open("tr");
        for (String column : columnKeys) {
            html.open("th", "scope", "col").text(say(column)).close("th");
        }
        html.close("tr").close("thead").line().open("tbody").line();
    }

    void endTable() {
        html.close("tbody").close("table").close("div").line();
    }

    void row(Object... cells) {
        html.open("tr");
        for (Object cell : cells) {
            html.open("td").text(cell).close("td");
        }
        html.close("tr").line();
    }

    /** A text of the guideline with the places that a patient's values will fill. */
    void template(String element, String text) {
        html.open(element);
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            html.text(text.substring(from, place.start()));
            html.open("var").text("‹" + place.group(1) + "›").close("var");
            from = place.end();
        }
        html.text(text.substring(from)).close(element).line();
    }

    /** The text of a rule as its author wrote it. */
    void drl(RuleEntry rule) {
        html.open("pre", "tabindex", "0", "aria-label", "DRL " + rule.id(), "lang", "en");
        html.text(rule.text()).close("pre").line();
    }

    String grade(RuleEntry rule) {
        return label(rule, "direction", "Direction") + ", " + label(rule, "strength", "Strength") + ", "
                + bench.say("certainty", Map.of("level", label(rule, "certainty", "Certainty")));
    }

    String criterion(Criterion criterion) {
        return guideline.criterion(criterion);
    }

    private String label(RuleEntry rule, String family, String name) {
        String value = rule.metadata(name).orElse("");
        return guideline.sayOr(family + "." + value, value);
    }

    /** A tag that says in words and by a sign whether something was checked against its publication. */
    void verified(boolean verified) {
        html.open("span", "class", "tag " + (verified ? "good" : "mid"));
        html.text(verified ? "✓ " + say("verified") : "? " + say("unverified")).close("span");
    }

    void citation(StudyFile study) {
        html.open("li");
        verified(study.evidence().verified());
        html.text(" " + study.evidence().citation() + " ");
        html.open("a", "href", "evidence.html#" + study.key()).text(study.key()).close("a");
        html.close("li").line();
    }

    void list(List<String> items) {
        html.open("ul").line();
        items.forEach(item -> html.element("li", item));
        html.close("ul").line();
    }
}
