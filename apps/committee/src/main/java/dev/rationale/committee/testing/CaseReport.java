package dev.rationale.committee.testing;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Difference;
import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.report.Wording;
import java.util.List;
import java.util.Map;

/** The results of cases for a person: those that hold as one number, each that does not with its explanation. */
public final class CaseReport {

    private static final String INDENT = "     ";

    private final String language;
    private final Wording bench;
    private final StringBuilder text = new StringBuilder();

    private CaseReport(String language) {
        this.language = language;
        this.bench = BenchWording.in(language);
    }

    /** The report. */
    public static String text(List<CaseResult> results, String language) {
        CaseReport report = new CaseReport(language);
        List<CaseResult> failed =
                results.stream().filter(result -> !result.holds()).toList();
        failed.forEach(report::failed);
        report.line(report.bench.say(
                failed.isEmpty() ? "test.all-hold" : "test.hold",
                Map.of("cases", results.size(), "held", results.size() - failed.size(), "failed", failed.size())));
        return report.text.toString();
    }

    /** One case that does not hold, with every difference explained. */
    public static String explained(CaseResult result, String language) {
        CaseReport report = new CaseReport(language);
        result.differences().forEach(difference -> report.difference(result, difference));
        return report.text.toString();
    }

    private void failed(CaseResult result) {
        line("FAIL " + result.one().file() + ":" + result.one().line() + ": "
                + result.one().name());
        if (!result.one().why().isEmpty()) {
            line(INDENT + say("why", Map.of("why", result.one().why())));
        }
        result.differences().forEach(difference -> difference(result, difference));
        line("");
    }

    private String say(String key, Map<String, Object> values) {
        return bench.say("test." + key, values);
    }

    private void difference(CaseResult result, Difference difference) {
        line(INDENT + difference.subject());
        line(INDENT + "  " + say("expected", Map.of("expected", expected(difference))));
        line(INDENT + "  " + say("seen", Map.of("seen", seen(result, difference))));
        List<Reason> reasons = new Reasons(result, language).of(difference);
        for (int depth = 0; depth < reasons.size(); depth++) {
            reason(reasons.get(depth), INDENT + "  ".repeat(depth + 1));
        }
        if (reasons.isEmpty() && difference.kind() == Difference.Kind.MISSING) {
            line(INDENT + "  " + say("no-rule", Map.of()));
        }
    }

    private String expected(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> say("to-be-given", Map.of());
            case UNEXPECTED -> say("not-to-be-given", Map.of());
            case OTHERWISE, ANSWER -> difference.expected();
        };
    }

    private String seen(CaseResult result, Difference difference) {
        List<Advice> given = result.seen().recommendations();
        return switch (difference.kind()) {
            case MISSING ->
                say(
                        "given",
                        Map.of(
                                "codes",
                                String.valueOf(given.stream().map(Advice::code).toList())));
            case UNEXPECTED ->
                given.stream()
                        .filter(advice -> advice.code().equals(difference.subject()))
                        .map(advice -> say("given-by", Map.of("rule", advice.rule())))
                        .findFirst()
                        .orElse(difference.seen());
            case OTHERWISE, ANSWER -> difference.seen();
        };
    }

    private void reason(Reason reason, String margin) {
        line(margin
                + say(reason.fired() ? "fired" : "not-fired", Map.of("rule", reason.rule(), "name", reason.name())));
        Map<String, Object> place = Map.of("place", reason.file() + ":" + reason.line());
        line(margin + "  " + say(reason.fired() ? "because" : "unmet", place));
        reason.condition().lines().forEach(one -> line(margin + "    " + one.strip()));
        if (reason.seen().isEmpty()) {
            line(margin + "  " + say("nothing-seen", Map.of()));
        }
        reason.seen()
                .forEach(one ->
                        line(margin + "  " + (reason.fired() ? "- " + one : say("looked-at", Map.of("fact", one)))));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
