package dev.rationale.committee.impact;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.report.Page;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.Wording;
import dev.rationale.service.InternalFailure;
import java.util.List;
import java.util.Map;

/** The impact of an edit, in words. */
public final class ImpactText {

    private final Impact impact;
    private final Wording bench;
    private final Page page;

    private ImpactText(Impact impact, String language, Style style) {
        this.impact = impact;
        this.bench = BenchWording.in(language);
        this.page = new Page(style);
    }

    public static String text(Impact impact, String language, Style style) {
        ImpactText text = new ImpactText(impact, language, style);
        text.head();
        text.edits();
        text.groups();
        text.notCompared("impact.unreadable", impact.unreadable());
        text.notCompared(
                "impact.failed",
                impact.failed().stream().map(InternalFailure::sentence).toList());
        text.notCompared("impact.not-kept", impact.notKept());
        return text.page.toString();
    }

    private void head() {
        page.strong(0, bench.say("impact.title", Map.of("older", impact.older(), "newer", impact.newer())));
        page.line(
                0,
                bench.say(
                        "impact.count",
                        Map.of(
                                "subjects",
                                impact.compared(),
                                "changed",
                                impact.changed().size(),
                                "advised",
                                impact.advisedOtherwise())));
    }

    private void edits() {
        page.heading(bench.say("impact.edits"));
        if (impact.edits().isEmpty()) {
            page.line(2, bench.say("impact.no-edits"));
        }
        for (Edit edit : impact.edits()) {
            page.item(
                    2,
                    bench.say("impact.kind." + Wording.kebab(edit.kind())) + " " + edit.subject()
                            + (edit.aspect().isEmpty() ? "" : ", " + edit.aspect()));
            if (!edit.from().isEmpty()) {
                page.hanging("      " + bench.say("impact.from") + " ", "        ", edit.from());
            }
            if (!edit.to().isEmpty()) {
                page.hanging("      " + bench.say("impact.to") + " ", "        ", edit.to());
            }
        }
    }

    private void groups() {
        page.heading(bench.say("impact.groups"));
        if (impact.changed().isEmpty()) {
            page.line(2, bench.say("impact.same"));
        }
        for (Impact.Group group : impact.groups()) {
            page.item(
                    2,
                    group.subjects().size() + " × " + bench.say("impact.part." + Wording.kebab(group.part())) + " "
                            + group.code() + ": " + bench.say("impact.change." + Wording.kebab(group.kind())));
            page.line(4, bench.say("impact.cause", Map.of("cause", group.cause())));
            page.line(
                    4,
                    bench.say(
                            "impact.example", Map.of("subject", group.subjects().get(0))));
        }
    }

    private void notCompared(String heading, List<String> patients) {
        if (!patients.isEmpty()) {
            page.heading(bench.say(heading, Map.of("count", patients.size())));
            patients.forEach(one -> page.item(2, one));
        }
    }
}
