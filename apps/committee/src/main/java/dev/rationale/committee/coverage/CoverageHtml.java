package dev.rationale.committee.coverage;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.coverage.CoveragePage;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.RuleText;
import dev.rationale.pages.part.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Coverage as a page: every rule with its lines marked by what the cases have seen of them. */
public final class CoverageHtml {

    private static final int NAMED = 3;

    private final Coverage coverage;
    private final Wording bench;

    private CoverageHtml(Coverage coverage, String language) {
        this.coverage = coverage;
        this.bench = BenchWording.in(language);
    }

    /** The page in a language of the bench, or in English. */
    public static String text(Coverage coverage, String language) {
        return Pages.html(new CoverageHtml(coverage, language).page());
    }

    private CoveragePage page() {
        return new CoveragePage(
                Frame.alone(
                        bench.language(),
                        say("title", Map.of("guideline", coverage.guideline())),
                        "",
                        say("digest", Map.of("guideline", coverage.guideline()))),
                say(
                        "summary",
                        Map.of(
                                "covered", coverage.covered(),
                                "points", coverage.points(),
                                "cases", coverage.cases(),
                                "percent", coverage.percent())),
                List.of(
                        mark(Tone.GOOD, "✓", "seen"),
                        mark(Tone.BAD, "✗", "not-seen"),
                        mark(Tone.CAUTION, "–", "always")),
                say("open"),
                unseen(),
                say("complete"),
                files());
    }

    private CoveragePage.Mark mark(Tone tone, String sign, String name) {
        return new CoveragePage.Mark(new Badge(tone, sign, say("mark." + name)), say("meaning." + name));
    }

    private List<CoveragePage.Unseen> unseen() {
        return coverage.rules().stream()
                .filter(rule -> rule.covered() < rule.points())
                .map(rule -> new CoveragePage.Unseen(
                        rule.rule().id(), say("part", Map.of("covered", rule.covered(), "points", rule.points()))))
                .toList();
    }

    private List<CoveragePage.File> files() {
        Map<String, List<RuleCoverage>> files = coverage.rules().stream()
                .sorted(Comparator.comparingInt(rule -> rule.rule().line()))
                .collect(Collectors.groupingBy(rule -> rule.rule().file(), TreeMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(file -> new CoveragePage.File(
                        file.getKey(), file.getValue().stream().map(this::rule).toList()))
                .toList();
    }

    private CoveragePage.Rule rule(RuleCoverage rule) {
        RuleEntry entry = rule.rule();
        return new CoveragePage.Rule(
                entry.id(),
                entry.name(),
                entry.id()
                        + say(
                                "rule-cases",
                                Map.of(
                                        "fired",
                                        rule.fired().size(),
                                        "held",
                                        rule.held().size())),
                new RuleText(say("rule-text", Map.of("rule", entry.id())), lines(rule)));
    }

    private List<RuleText.Line> lines(RuleCoverage rule) {
        Map<Integer, ConditionCoverage> byLine = rule.conditions().stream()
                .collect(Collectors.toMap(one -> one.condition().line(), Function.identity(), (one, other) -> other));
        List<RuleText.Line> lines = new ArrayList<>();
        int number = rule.rule().line();
        for (String line : rule.rule().text().lines().toList()) {
            lines.add(
                    number == rule.rule().line()
                            ? marked(line, "fired", rule.fired())
                            : line(line, Optional.ofNullable(byLine.get(number))));
            number++;
        }
        return lines;
    }

    private RuleText.Line line(String line, Optional<ConditionCoverage> condition) {
        if (condition.isEmpty()) {
            return new RuleText.Line(Tone.PLAIN, " ", line, "");
        }
        if (condition.get().given()) {
            return new RuleText.Line(Tone.CAUTION, "–", line, say("mark.always"));
        }
        return marked(line, "held", condition.get().madeFalse());
    }

    private RuleText.Line marked(String line, String what, List<String> cases) {
        return cases.isEmpty()
                ? new RuleText.Line(Tone.BAD, "✗", line, say(what + ".never"))
                : new RuleText.Line(Tone.GOOD, "✓", line, say(what + ".by", Map.of("cases", named(cases))));
    }

    private String named(List<String> cases) {
        String first = String.join("; ", cases.subList(0, Math.min(NAMED, cases.size())));
        return cases.size() > NAMED ? first + say("more", Map.of("number", cases.size() - NAMED)) : first;
    }

    private String say(String key) {
        return bench.say("coverage." + key);
    }

    private String say(String key, Map<String, Object> values) {
        return bench.say("coverage." + key, values);
    }
}
