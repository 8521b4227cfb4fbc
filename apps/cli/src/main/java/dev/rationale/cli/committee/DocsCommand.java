package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.CaseOptions;
import dev.rationale.cli.option.PackageOptions;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.docs.Site;
import dev.rationale.committee.docs.SiteSource;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a guideline as a site of static pages. */
@Command(
        name = "docs",
        description = "Write a guideline as a site of static pages, for reading and printing.",
        footer = {
            "",
            "Doubts and history come from INTERPRETATIONS.md and CHANGELOG.md beside the guideline, or are named.",
            "",
            "Example:",
            "  rationale docs --rules my-guideline --out site"
        })
public final class DocsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PackageOptions options = new PackageOptions();

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The directory to write to.")
    private Path out = Path.of("");

    @Option(names = "--doubts", paramLabel = "FILE", description = "How doubtful places of the source were read.")
    private Optional<Path> doubts = Optional.empty();

    @Option(names = "--changelog", paramLabel = "FILE", description = "What changed, version by version.")
    private Optional<Path> changelog = Optional.empty();

    public DocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Guideline guideline = options.load();
                CaseRunner runner = new CaseRunner(guideline)) {
            SiteSource source = SiteSource.of(
                    guideline,
                    runner.run(cases.read(guideline, options.rules())),
                    text(doubts, guideline.files().text("INTERPRETATIONS.md")),
                    text(changelog, guideline.files().text("CHANGELOG.md")));
            Map<String, String> pages = Site.files(source);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path target = out.resolve(page.getKey());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(target, page.getValue());
            }
            console.out().println(pages.size() + " files; begin at " + out.resolve("index.html"));
            return ExitCode.EVALUATED;
        }
    }

    private static String text(Optional<Path> named, Optional<String> beside) throws IOException {
        if (named.isPresent() && !Files.isRegularFile(named.get())) {
            throw new UnreadableInput(named.get() + ": there is no such file.");
        }
        return named.isPresent() ? Files.readString(named.get()) : beside.orElse("");
    }
}
