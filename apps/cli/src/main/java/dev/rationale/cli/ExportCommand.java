package dev.rationale.cli;

import dev.rationale.committee.tables.DecisionTables;
import dev.rationale.committee.tables.TableSheet;
import dev.rationale.engine.Guideline;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a guideline as decision tables. */
@Command(
        name = "export",
        description = "Write a guideline's rules as decision tables (CSV), for review in a spreadsheet.",
        footer = {"", "Example:", "  rationale export --rules my-guideline --out tables.csv"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private OutputOptions output;

    ExportCommand(Surroundings surroundings) {
        this.options = new GuidelineOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        try (Guideline guideline = options.load()) {
            output.write(TableSheet.csv(DecisionTables.of(guideline, options.language())));
            return ExitCode.EVALUATED;
        }
    }
}
