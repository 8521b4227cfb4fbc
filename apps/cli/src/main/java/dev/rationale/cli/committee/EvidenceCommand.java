package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.EvidenceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the studies that are visible on a day. */
@Command(
        name = "evidence",
        description = "List the studies visible on a day, what each says, and whether it is verified.",
        footer = {"", "Example:", "  rationale evidence --evidence-as-of 2003-12-31"})
public final class EvidenceCommand implements Runnable {

    @Mixin
    private GuidelineOptions options;

    public EvidenceCommand(Console console) {
        this.options = new GuidelineOptions(console);
    }

    @Override
    public void run() {
        try (Guideline guideline = options.load()) {
            options.out()
                    .print(new EvidenceText(guideline, options.language(), options.style())
                            .text(options.clocks().evidenceAsOf()));
        }
    }
}
