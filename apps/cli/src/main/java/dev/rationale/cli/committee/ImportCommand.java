package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.OutputOptions;
import dev.rationale.committee.tables.DraftCases;
import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a decision table back as drafts of cases. */
@Command(
        name = "import",
        description = "Turn the rows of a decision table (CSV, as export writes it) into drafts of cases.",
        footer = {"", "Example:", "  rationale import reviewed.csv --out my-guideline/cases/drafts.yaml"})
public final class ImportCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "TABLE.csv", description = "The table.")
    private Path table = Path.of("");

    public ImportCommand(Console console) {
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(table)) {
            throw new UnreadableInput(table + ": there is no such file.");
        }
        try {
            output.write(DraftCases.of(String.valueOf(table.getFileName()), Files.readString(table)));
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableInput(String.valueOf(unreadable.getMessage()));
        }
    }
}
