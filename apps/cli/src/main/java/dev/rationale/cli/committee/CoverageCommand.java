package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.CaseOptions;
import dev.rationale.cli.option.OutputOptions;
import dev.rationale.cli.option.PackageOptions;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.coverage.Coverage;
import dev.rationale.committee.coverage.CoverageHtml;
import dev.rationale.committee.coverage.CoverageJson;
import dev.rationale.committee.coverage.CoverageText;
import dev.rationale.engine.Guideline;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the cases have seen of a guideline. */
@Command(
        name = "coverage",
        description = "Show which rules and conditions of a guideline its cases have seen at work.",
        footer = {
            "",
            "Examples:",
            "  rationale coverage --rules my-guideline --min 95",
            "  rationale coverage --format html --lang fr --out coverage.html",
            "",
            "Exit codes: 0 done; 1 less than --min; 2 usage, or a guideline that cannot be used; 3 unreadable cases."
        })
public final class CoverageCommand implements Callable<Integer> {

    /** How the coverage is written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Mixin
    private PackageOptions options = new PackageOptions();

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Mixin
    private OutputOptions output;

    @Option(names = "--format", paramLabel = "text|json|html", description = "How it is written (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "en|fr", defaultValue = "en", description = "Language of the page.")
    private String language = "en";

    @Option(names = "--min", paramLabel = "PERCENT", description = "Exit with 1 if less than this was seen.")
    private double minimum;

    public CoverageCommand(Console console) {
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        try (Guideline guideline = options.load();
                CaseRunner runner = new CaseRunner(guideline)) {
            Coverage coverage =
                    Coverage.of(guideline.id(), guideline.rules(), runner.run(cases.read(guideline, options.rules())));
            output.write(
                    switch (format) {
                        case TEXT -> CoverageText.text(coverage);
                        case JSON -> CoverageJson.text(coverage);
                        case HTML -> CoverageHtml.text(coverage, language);
                    });
            return coverage.percent() < minimum ? ExitCode.FINDINGS : ExitCode.EVALUATED;
        }
    }
}
