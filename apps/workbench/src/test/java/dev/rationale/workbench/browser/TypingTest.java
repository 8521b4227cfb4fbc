package dev.rationale.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.workbench.OpenWorkbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long somebody who writes a rule in the page waits, word by word: for the findings of a text, and for what it does to all cases.
 * The times are written to {@code target/typing.txt} and held to nothing, since they are the machine's; that every text is answered is
 * held. Run with {@code -Dthorough=true}.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class TypingTest {

    private static final int RULES = 3;

    /** Writes one word, and comes to the milliseconds until its findings are listed and until it was tried. */
    private static final String WRITE = """
            (async () => {
              const view = document.getElementById('editor').view;
              const trying = document.getElementById('trying');
              const remarks = document.getElementById('remarks');
              const begin = performance.now();
              let found = 0;
              const listed = new MutationObserver(() => { found ||= performance.now() - begin; });
              listed.observe(remarks, {childList: true, subtree: true});
              const tried = new Promise((done) => {
                let running = false;
                const watch = new MutationObserver(() => {
                  running ||= trying.textContent === trying.dataset.running;
                  if (running && trying.textContent === trying.dataset.done) { watch.disconnect(); done(); }
                });
                watch.observe(trying, {childList: true, characterData: true, subtree: true});
              });
              view.dispatch({changes: {from: FROM, to: TO, insert: WORD}});
              await tried;
              const all = performance.now() - begin;
              for (let waits = 0; !found && waits < 100; waits++) { await new Promise((go) => setTimeout(go, 20)); }
              listed.disconnect();
              return [found || all, all, document.querySelector('#trial .marks') ? 1 : 0];
            })()""";

    @TempDir
    private Path directory;

    /** One text: milliseconds to its findings and to the end of its trial, and whether its rules could be tried. */
    private record Waited(double found, double tried, boolean compiles) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"rules/src/main/resources/guideline", "examples/af-anticoagulation", "examples/cotrimoxazole-hiv"
            })
    void everyTextIsAnsweredWhileARuleIsWritten(String guideline) throws IOException {
        assumeTrue(
                Chromium.found().isPresent(),
                "There is no browser here (chromium was looked for on the PATH), so nothing was typed.");
        Path rules = directory.resolve("package");
        PackageFiles.in(Path.of("../..", guideline)).writeTo(rules);
        List<Waited> waited = new ArrayList<>();
        try (OpenWorkbench open = new OpenWorkbench(Optional.of(rules), Optional.empty(), Optional.empty());
                Chromium browser = Chromium.start(Files.createDirectories(directory.resolve("profile")))) {
            browser.screen(1280, 900, false, true);
            browser.go(open.workbench().link());
            for (RuleEntry rule : some(rules)) {
                browser.go(open.workbench().address() + "/committee/file?path=" + rule.file());
                browser.await("document.querySelector('#trial .verdict')");
                waited.addAll(written(browser, rule));
            }
            browser.go(open.workbench().address() + "/bedside");
        }
        String table = table(guideline, waited);
        System.out.println(table);
        Files.writeString(Path.of("target/typing-" + Path.of(guideline).getFileName() + ".txt"), table);
        assertThat(waited).hasSizeGreaterThan(RULES).anyMatch(Waited::compiles);
    }

    private static List<RuleEntry> some(Path rules) {
        List<RuleEntry> all = PackageFiles.in(rules).texts("rules/", ".drl").entrySet().stream()
                .flatMap(file -> DrlReader.salvaged(file.getKey(), file.getValue()).rules().stream())
                .toList();
        int apart = Math.max(1, all.size() / RULES);
        return Stream.iterate(0, place -> place + apart)
                .limit(RULES)
                .filter(place -> place < all.size())
                .map(all::get)
                .toList();
    }

    private static List<Waited> written(Chromium browser, RuleEntry rule) {
        List<Waited> waited = new ArrayList<>();
        int from = rule.span().start();
        int to = rule.span().end();
        for (String word : rule.text().split("(?<=\\s)(?=\\S)", -1)) {
            JsonNode took = browser.evaluate(WRITE.replace("FROM", String.valueOf(from))
                    .replace("TO", String.valueOf(to))
                    .replace("WORD", Chromium.quoted(word)));
            waited.add(new Waited(
                    took.path(0).asDouble(),
                    took.path(1).asDouble(),
                    took.path(2).asInt() == 1));
            from += word.length();
            to = from;
        }
        return waited;
    }

    private static String table(String guideline, List<Waited> waited) {
        Map<String, List<Double>> rows = Map.of(
                "a findings", waited.stream().map(Waited::found).toList(),
                "b tried", waited.stream().map(Waited::tried).toList(),
                "c tried, of texts that compile",
                        waited.stream()
                                .filter(Waited::compiles)
                                .map(Waited::tried)
                                .toList());
        StringBuilder table = new StringBuilder(guideline + ": " + waited.size() + " texts\n");
        rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(row -> table.append(String.format(
                        Locale.ROOT,
                        "  %-32s p50 %6.0f ms   p95 %6.0f ms%n",
                        row.getKey().substring(2),
                        at(row.getValue(), 0.5),
                        at(row.getValue(), 0.95))));
        return table.toString();
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}
