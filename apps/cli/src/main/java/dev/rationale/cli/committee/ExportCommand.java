package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.OutputOptions;
import dev.rationale.committee.tables.DecisionTables;
import dev.rationale.committee.tables.TableSheet;
import dev.rationale.committee.tables.TableWorkbook;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.publish.PublishedGuideline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a guideline in a form that others read. */
@Command(
        name = "export",
        description = "Write a guideline as decision tables for a spreadsheet (CSV, XLSX), or as FHIR R4 definitions.",
        footer = {
            "",
            "FHIR: a Library with the rules, a PlanDefinition with the recommendations and their strength and certainty,",
            "Evidence for each study, ValueSets of the codes; each in all languages of the guideline.",
            "",
            "Examples:",
            "  rationale export --rules my-guideline --out tables.csv",
            "  rationale export --rules my-guideline --format xlsx --out tables.xlsx",
            "  rationale export --rules my-guideline --format fhir --out DIRECTORY"
        })
public final class ExportCommand implements Callable<Integer> {

    /** What can be written. */
    enum Form {
        CSV,
        XLSX,
        FHIR
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private GuidelineOptions options;

    @Option(names = "--format", paramLabel = "csv|xlsx|fhir", description = "What to write (default: csv).")
    private Form format = Form.CSV;

    @Mixin
    private OutputOptions output;

    public ExportCommand(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> out = output.path();
        if (format == Form.FHIR
                && out.filter(path -> !Files.isRegularFile(path)).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--format fhir writes many files: --out DIR names the directory for them.");
        }
        if (format == Form.XLSX && out.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--format xlsx writes a workbook: --out FILE names the file for it.");
        }
        if (out.filter(Files::isDirectory).isPresent() && format != Form.FHIR) {
            throw new ParameterException(
                    spec.commandLine(),
                    out.get() + " is a directory; expected the name of a file.\n  Maybe --format fhir is meant.");
        }
        try (Guideline guideline = options.load()) {
            switch (format) {
                case FHIR -> definitions(guideline, out.get());
                case XLSX ->
                    Files.write(out.get(), TableWorkbook.xlsx(DecisionTables.of(guideline, options.language())));
                case CSV -> output.write(TableSheet.csv(DecisionTables.of(guideline, options.language())));
            }
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException alike) {
            console.err().println(alike.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private void definitions(Guideline guideline, Path directory) throws IOException {
        Map<String, String> files = PublishedGuideline.files(guideline);
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        console.out().println(files.size() + " FHIR R4 resources in " + directory);
    }
}
