package dev.rationale.committee.coverage;

import dev.rationale.committee.page.Html;
import dev.rationale.committee.page.Pages;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Coverage as a page: the rules as their authors wrote them, with each line that a case can show marked by colour, by a sign
 * and in words, and with the cases that show it.
 */
public final class CoveragePage {

    private static final int NAMED = 3;

    private CoveragePage() {}

    public static String html(Coverage coverage) {
        String title = "Coverage of " + coverage.guideline().id() + " "
                + coverage.guideline().version();
        return Pages.of("en", title, html -> {
            html.element("h1", title);
            html.element("p", CoverageText.summary(coverage));
            legend(html);
            open(coverage, html);
            byFile(coverage).forEach((file, rules) -> {
                html.element("h2", file);
                rules.forEach(rule -> rule(rule, html));
            });
            html.element("p", "Digest " + coverage.guideline().digest(), "class", "faint");
        });
    }

    private static void legend(Html html) {
        html.open("ul").line();
        html.open("li").open("span", "class", "tag good").text("✓ seen").close("span");
        html.text("some case fires the rule, or is held back by exactly this condition")
                .close("li");
        html.line()
                .open("li")
                .open("span", "class", "tag bad")
                .text("✗ not seen")
                .close("span");
        html.text("no case does").close("li").line();
        html.open("li").open("span", "class", "tag mid").text("– always holds").close("span");
        html.text("something that every evaluation has, such as a clock, a parameter or a list that may be empty")
                .close("li");
        html.line().close("ul").line();
    }

    private static void open(Coverage coverage, Html html) {
        List<RuleCoverage> incomplete = coverage.rules().stream()
                .filter(rule -> rule.covered() < rule.points())
                .toList();
        html.element("h2", "What no case shows");
        if (incomplete.isEmpty()) {
            html.element(
                    "p", "Nothing is left: every rule fires, and every condition holds its rule back in some case.");
            return;
        }
        html.open("ul").line();
        for (RuleCoverage rule : incomplete) {
            html.open("li")
                    .open("a", "href", "#" + anchor(rule.rule()))
                    .text(rule.rule().id());
            html.close("a")
                    .text(" – " + rule.covered() + " of " + rule.points() + " seen")
                    .close("li")
                    .line();
        }
        html.close("ul").line();
    }

    private static Map<String, List<RuleCoverage>> byFile(Coverage coverage) {
        Map<String, List<RuleCoverage>> files = new TreeMap<>();
        coverage.rules()
                .forEach(rule -> files.computeIfAbsent(rule.rule().file(), file -> new ArrayList<>())
                        .add(rule));
        files.values()
                .forEach(rules -> rules.sort((one, other) ->
                        Integer.compare(one.rule().line(), other.rule().line())));
        return files;
    }

    private static String anchor(RuleEntry rule) {
        return "rule-" + rule.id();
    }

    private static void rule(RuleCoverage rule, Html html) {
        html.element("h3", rule.rule().name(), "id", anchor(rule.rule()));
        html.element(
                "p",
                rule.rule().id() + ": fired in " + rule.fired().size() + ", held back in "
                        + rule.held().size() + " cases",
                "class",
                "faint");
        Map<Integer, ConditionCoverage> byLine = new LinkedHashMap<>();
        rule.conditions().forEach(one -> byLine.put(one.condition().line(), one));
        html.open(
                "pre",
                "tabindex",
                "0",
                "aria-label",
                "DRL text of " + rule.rule().id());
        int number = rule.rule().line();
        for (String line : rule.rule().text().lines().toList()) {
            line(rule, number, line, Optional.ofNullable(byLine.get(number)), html);
            number++;
        }
        html.close("pre").line();
    }

    private static void line(
            RuleCoverage rule, int number, String line, Optional<ConditionCoverage> condition, Html html) {
        if (number == rule.rule().line()) {
            marked(line, !rule.fired().isEmpty(), "fired by", rule.fired(), "no case fires this rule", html);
        } else if (condition.isPresent() && condition.get().given()) {
            html.open("span", "class", "mid")
                    .text("– " + line + "   « always holds")
                    .close("span");
        } else if (condition.isPresent()) {
            List<String> cases = condition.get().madeFalse();
            marked(line, !cases.isEmpty(), "holds back", cases, "no case is held back here", html);
        } else {
            html.text("  " + line).line();
        }
    }

    private static void marked(String line, boolean seen, String what, List<String> cases, String never, Html html) {
        html.open("span", "class", seen ? "good" : "bad");
        html.text((seen ? "✓ " : "✗ ") + line + "   « " + (seen ? what + " " + named(cases) : never));
        html.close("span");
    }

    private static String named(List<String> cases) {
        String first = String.join("; ", cases.subList(0, Math.min(NAMED, cases.size())));
        return cases.size() > NAMED ? first + "; and " + (cases.size() - NAMED) + " more" : first;
    }
}
