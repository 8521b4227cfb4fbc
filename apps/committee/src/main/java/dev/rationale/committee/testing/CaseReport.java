package dev.rationale.committee.testing;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Difference;
import java.util.List;

/** The results of cases for a person: those that hold as one number, each that does not with its explanation. */
public final class CaseReport {

    private static final String INDENT = "     ";

    private final String language;
    private final StringBuilder text = new StringBuilder();

    private CaseReport(String language) {
        this.language = language;
    }

    /** The report. */
    public static String text(List<CaseResult> results, String language) {
        CaseReport report = new CaseReport(language);
        List<CaseResult> failed =
                results.stream().filter(result -> !result.holds()).toList();
        failed.forEach(report::failed);
        report.line(results.size() - failed.size() + " of " + results.size() + " cases hold"
                + (failed.isEmpty() ? "." : ", " + failed.size() + " do not."));
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
            line(INDENT + "why: " + result.one().why());
        }
        result.differences().forEach(difference -> difference(result, difference));
        line("");
    }

    private void difference(CaseResult result, Difference difference) {
        line(INDENT + difference.subject());
        line(INDENT + "  expected  " + difference.expected());
        line(INDENT + "  seen      " + difference.seen());
        List<Reason> reasons = new Reasons(result, language).of(difference);
        for (int depth = 0; depth < reasons.size(); depth++) {
            reason(reasons.get(depth), INDENT + "  ".repeat(depth + 1));
        }
        if (reasons.isEmpty() && difference.kind() == Difference.Kind.MISSING) {
            line(INDENT + "  No rule gives this recommendation. Maybe its code is misspelled.");
        }
    }

    private void reason(Reason reason, String margin) {
        line(margin + "rule " + reason.rule() + (reason.fired() ? " fired: " : " did not fire: ") + reason.name());
        String place = reason.file() + ":" + reason.line();
        if (reason.fired()) {
            line(margin + "  " + place + ", because of");
        } else {
            line(margin + "  " + place + ", the first condition that is not met:");
            reason.condition().lines().forEach(one -> line(margin + "    " + one.strip()));
        }
        if (reason.seen().isEmpty()) {
            line(margin + "  seen: nothing of this kind");
        }
        reason.seen().forEach(one -> line(margin + "  " + (reason.fired() ? "- " : "seen: ") + one));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
