package dev.rationale.committee.coverage;

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
    private static final List<CoveragePage.Mark> MARKS = List.of(
            new CoveragePage.Mark(
                    new Badge(Tone.GOOD, "✓", "seen"),
                    "some case fires the rule, or is held back by exactly this condition"),
            new CoveragePage.Mark(new Badge(Tone.BAD, "✗", "not seen"), "no case does"),
            new CoveragePage.Mark(
                    new Badge(Tone.CAUTION, "–", "always holds"),
                    "something that every evaluation has, such as a clock, a parameter or a list that may be empty"));

    private CoverageHtml() {}

    public static String text(Coverage coverage) {
        String guideline =
                coverage.guideline().id() + " " + coverage.guideline().version();
        return Pages.html(new CoveragePage(
                Frame.alone(
                        "en",
                        "Coverage of " + guideline,
                        "",
                        "Digest " + coverage.guideline().digest()),
                CoverageText.summary(coverage),
                MARKS,
                "What no case shows",
                unseen(coverage),
                "Nothing is left: every rule fires, and every condition holds its rule back in some case.",
                files(coverage)));
    }

    private static List<CoveragePage.Unseen> unseen(Coverage coverage) {
        return coverage.rules().stream()
                .filter(rule -> rule.covered() < rule.points())
                .map(rule ->
                        new CoveragePage.Unseen(rule.rule().id(), rule.covered() + " of " + rule.points() + " seen"))
                .toList();
    }

    private static List<CoveragePage.File> files(Coverage coverage) {
        Map<String, List<RuleCoverage>> files = coverage.rules().stream()
                .sorted(Comparator.comparingInt(rule -> rule.rule().line()))
                .collect(Collectors.groupingBy(rule -> rule.rule().file(), TreeMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(file -> new CoveragePage.File(
                        file.getKey(),
                        file.getValue().stream().map(CoverageHtml::rule).toList()))
                .toList();
    }

    private static CoveragePage.Rule rule(RuleCoverage rule) {
        RuleEntry entry = rule.rule();
        return new CoveragePage.Rule(
                entry.id(),
                entry.name(),
                entry.id() + ": fired in " + rule.fired().size() + ", held back in "
                        + rule.held().size() + " cases",
                new RuleText("DRL text of " + entry.id(), lines(rule)));
    }

    private static List<RuleText.Line> lines(RuleCoverage rule) {
        Map<Integer, ConditionCoverage> byLine = rule.conditions().stream()
                .collect(Collectors.toMap(one -> one.condition().line(), Function.identity(), (one, other) -> other));
        List<RuleText.Line> lines = new ArrayList<>();
        int number = rule.rule().line();
        for (String line : rule.rule().text().lines().toList()) {
            lines.add(
                    number == rule.rule().line()
                            ? marked(line, "fired by ", rule.fired(), "no case fires this rule")
                            : line(line, Optional.ofNullable(byLine.get(number))));
            number++;
        }
        return lines;
    }

    private static RuleText.Line line(String line, Optional<ConditionCoverage> condition) {
        if (condition.isEmpty()) {
            return new RuleText.Line(Tone.PLAIN, " ", line, "");
        }
        if (condition.get().given()) {
            return new RuleText.Line(Tone.CAUTION, "–", line, "always holds");
        }
        return marked(line, "holds back ", condition.get().madeFalse(), "no case is held back here");
    }

    private static RuleText.Line marked(String line, String what, List<String> cases, String never) {
        return cases.isEmpty()
                ? new RuleText.Line(Tone.BAD, "✗", line, never)
                : new RuleText.Line(Tone.GOOD, "✓", line, what + named(cases));
    }

    private static String named(List<String> cases) {
        String first = String.join("; ", cases.subList(0, Math.min(NAMED, cases.size())));
        return cases.size() > NAMED ? first + "; and " + (cases.size() - NAMED) + " more" : first;
    }
}
