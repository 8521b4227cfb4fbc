package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.CaseOptions;
import dev.rationale.cli.option.PackageOptions;
import dev.rationale.cli.option.ReportFormat;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.UnreadableCases;
import dev.rationale.committee.testing.CaseReport;
import dev.rationale.committee.testing.CasesJson;
import dev.rationale.committee.testing.JUnitXml;
import dev.rationale.committee.testing.Watch;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.InvalidGuideline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the cases of a guideline. */
@Command(
        name = "test",
        description = "Run a guideline's cases; of each that does not hold, show why.",
        footer = {
            "",
            "Examples:",
            "  rationale test --rules my-guideline",
            "  rationale test --rules my-guideline my-guideline/cases/recommendation --watch",
            "  rationale test --rules my-guideline --junit results.xml",
            "",
            "Exit codes: 0 all cases hold; 1 some do not; 2 usage, or a guideline that cannot be used; 3 unreadable cases."
        })
public final class TestCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 400;

    private final Console console;

    @Mixin
    private PackageOptions options = new PackageOptions();

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(names = "--watch", description = "Run again whenever a file changes, until interrupted.")
    private boolean watch;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML, too.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "How the results are shown (default: text).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--lang", paramLabel = "en|fr", defaultValue = "en", description = "Language of the results.")
    private String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return watch ? watched() : run();
    }

    private int watched() throws IOException {
        List<Path> watched = new ArrayList<>(cases.paths());
        options.rules().ifPresent(watched::add);
        if (watched.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--watch needs --rules DIR or a PATH that can change.");
        }
        Watch changes = new Watch(watched);
        try {
            while (true) {
                runOnce();
                while (!changes.hasChanged()) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return ExitCode.EVALUATED;
        }
    }

    /** While a file is being edited it is often broken; that is told, and the next change is waited for. */
    private void runOnce() throws IOException {
        try {
            run();
        } catch (InvalidGuideline | UnreadableCases broken) {
            console.out().println(broken.getMessage());
        }
        console.out().println("-- waiting for a change --");
        console.out().flush();
    }

    private int run() throws IOException {
        try (Guideline guideline = options.load();
                CaseRunner runner = new CaseRunner(guideline)) {
            List<CaseResult> results = runner.run(cases.read(guideline, options.rules()));
            console.out()
                    .print(
                            format == ReportFormat.JSON
                                    ? CasesJson.text(guideline.id(), results, language)
                                    : CaseReport.text(results, language));
            if (junit.isPresent()) {
                Files.writeString(junit.get(), JUnitXml.text(results, language));
            }
            return results.stream().allMatch(CaseResult::holds) ? ExitCode.EVALUATED : ExitCode.FINDINGS;
        }
    }
}
