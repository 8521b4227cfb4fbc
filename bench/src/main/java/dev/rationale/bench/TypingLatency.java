package dev.rationale.bench;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.RuleEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * How long an editor waits while somebody writes a rule of a shipped guideline word by word, by the language server over its two
 * streams: for the first findings of a text, and for all that a full check of it finds.
 */
final class TypingLatency {

    /**
     * What one text took.
     *
     * @param first milliseconds to its first findings
     * @param full milliseconds to the end of its full check
     * @param compiles true if its rules compile, so that cases were tried
     */
    private record Step(double first, double full, boolean compiles) {}

    private final List<Step> steps = new ArrayList<>();
    private final Path root;
    private double opened;

    private TypingLatency(Path root) {
        this.root = root;
    }

    /**
     * The table of one package.
     *
     * @param rules how many of its rules are written
     * @param today the day on which it is checked
     */
    static String measured(Path root, int rules, LocalDate today) throws IOException {
        TypingLatency latency = new TypingLatency(root.toAbsolutePath().normalize());
        try (WaitingEditor editor = new WaitingEditor(latency.root, today)) {
            latency.write(editor, rules);
        }
        return latency.table();
    }

    private void write(WaitingEditor editor, int count) {
        SortedMap<String, String> drl = PackageFiles.in(root).texts("rules/", ".drl");
        List<RuleEntry> rules = drl.entrySet().stream()
                .flatMap(file -> DrlReader.salvaged(file.getKey(), file.getValue()).rules().stream())
                .toList();
        int apart = Math.max(1, rules.size() / count);
        for (int index = 0; index < rules.size() && index / apart < count; index += apart) {
            RuleEntry rule = rules.get(index);
            write(editor, rule, drl.getOrDefault(rule.file(), ""));
        }
    }

    private void write(WaitingEditor editor, RuleEntry rule, String text) {
        opened = Math.max(opened, editor.open(rule.file(), text).full());
        String before = text.substring(0, rule.span().start());
        String after = text.substring(rule.span().end());
        StringBuilder written = new StringBuilder();
        for (String word : rule.text().split("(?<=\\s)(?=\\S)", -1)) {
            written.append(word);
            WaitingEditor.Waited waited = editor.write(rule.file(), before + written + after);
            steps.add(new Step(waited.first(), waited.full(), waited.cases() > 0));
        }
        editor.close(rule.file());
    }

    private String table() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        return "%s: %d texts, of which %d compile; opened and checked from the beginning in %.0f ms; %d MiB used after all%n"
                        .formatted(
                                root.getFileName(),
                                steps.size(),
                                steps.stream().filter(Step::compiles).count(),
                                opened,
                                used)
                + line("first findings", steps, Step::first)
                + line("full check", steps, Step::full)
                + line(
                        "full check of a text that compiles",
                        steps.stream().filter(Step::compiles).toList(),
                        Step::full);
    }

    private static String line(String what, List<Step> of, Function<Step, Double> taken) {
        List<Double> sorted = new ArrayList<>(of.stream().map(taken).toList());
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT, "  %-36s p50 %6.0f ms   p95 %6.0f ms%n", what, at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}
