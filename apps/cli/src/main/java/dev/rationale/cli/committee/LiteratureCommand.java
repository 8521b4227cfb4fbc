package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.ReportFormat;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.report.LiteratureJson;
import dev.rationale.engine.report.LiteratureText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how the claims stand on a day, whoever the patient is. */
@Command(
        name = "literature",
        description = "Say how the evidence on each claim stands on a day, whoever the patient is.",
        footer = {"", "Example:", "  rationale literature --evidence-as-of 2003-12-31"})
public final class LiteratureCommand implements Runnable {

    @Mixin
    private GuidelineOptions options;

    @Option(names = "--format", paramLabel = "text|json", description = "How it is written (default: text).")
    private ReportFormat format = ReportFormat.TEXT;

    public LiteratureCommand(Console console) {
        this.options = new GuidelineOptions(console);
    }

    @Override
    public void run() {
        try (Guideline guideline = options.load()) {
            Literature literature = guideline.literature(options.clocks().evidenceAsOf());
            options.out()
                    .print(
                            format == ReportFormat.JSON
                                    ? new LiteratureJson(guideline, options.language()).text(literature)
                                    : new LiteratureText(guideline, options.language(), options.style())
                                            .text(literature));
        }
    }
}
