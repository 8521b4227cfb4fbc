package dev.rationale.audit.view;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.index.RuleFeedback;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A trail in numbers, and first how each rule's advice was taken. */
public final class StatsText {

    private StatsText() {}

    public static String of(TrailReader trail, SearchIndex index) {
        long records = trail.log().size();
        long bytes = bytes(trail.directory().log());
        Lines lines = new Lines()
                .add("records", records)
                .add("bytes", bytes + (records == 0 ? "" : ", " + bytes / records + " for each record"))
                .add(
                        "signed",
                        trail.log().latest().map(one -> one.size() + " records").orElse("nothing"));
        counts("outcome", index.count(SearchIndex.Group.OUTCOME), lines);
        counts("client", index.count(SearchIndex.Group.CLIENT), lines);
        counts("guideline", index.count(SearchIndex.Group.GUIDELINE), lines);
        lines.line("").line(row("rule", "recommendation", "shown", "accepted", "overridden"));
        for (RuleFeedback one : index.feedbackByRule()) {
            lines.line(row(one.rule(), one.code(), one.shown() + "", one.accepted() + "", one.overridden() + ""));
        }
        return lines.toString();
    }

    private static void counts(String name, Map<String, Long> counts, Lines lines) {
        lines.each(
                name,
                counts.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
    }

    private static String row(String rule, String code, String shown, String accepted, String overridden) {
        return String.format(Locale.ROOT, "%-44s %-32s %8s %8s %10s", rule, code, shown, accepted, overridden);
    }

    private static long bytes(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.UNKNOWN, directory + ": the log cannot be measured.", e);
        }
    }
}
