package dev.rationale.committee.coverage;

import dev.rationale.engine.fact.Bounds;

/** Coverage for a terminal: one line for each rule, and below it what no case has shown. */
public final class CoverageText {

    private CoverageText() {}

    public static String text(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        for (RuleCoverage rule : coverage.rules()) {
            text.append("%-4s %s: fired in %d, held back in %d\n"
                    .formatted(
                            mark(rule),
                            rule.rule().id(),
                            rule.fired().size(),
                            rule.held().size()));
            if (rule.fired().isEmpty()) {
                text.append("       ").append(place(rule, rule.rule().line())).append(": no case fires it\n");
            }
            for (ConditionCoverage condition : rule.conditions()) {
                if (!condition.covered()) {
                    text.append("       ")
                            .append(place(rule, condition.condition().line()))
                            .append(": no case is held back by ")
                            .append(condition.condition().text().replaceAll("\\s+", " "))
                            .append('\n');
                }
            }
        }
        return text.append(summary(coverage)).append('\n').toString();
    }

    /** The sum in one sentence. */
    static String summary(Coverage coverage) {
        return coverage.covered() + " of " + coverage.points() + " seen in " + coverage.cases() + " cases ("
                + Bounds.plain(coverage.percent())
                + " %): each rule firing, and each condition that can hold a rule back being the first to do so.";
    }

    private static String mark(RuleCoverage rule) {
        return rule.covered() == rule.points() ? "ok" : rule.fired().isEmpty() ? "NONE" : "part";
    }

    private static String place(RuleCoverage rule, int line) {
        return rule.rule().file() + ":" + line;
    }
}
