package dev.rationale.cli.audit;

import dev.rationale.audit.export.DecisionExport;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.OutputOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives one decision to another system. */
@Command(
        name = "export",
        description = {
            "Write a decision for another system, with nothing from the patient's record:",
            "fhir is an R4 Bundle of GuidanceResponse, Provenance and AuditEvent; prov is W3C PROV-JSON."
        })
final class AuditExportCommand implements Callable<Integer> {

    /** The forms. */
    enum Form {
        FHIR,
        PROV
    }

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Mixin
    private OutputOptions output;

    @Option(
            names = {"--as", "--format"},
            required = true,
            paramLabel = "fhir|prov",
            description = "The form.")
    private Form form = Form.FHIR;

    @Parameters(paramLabel = "ID", description = "The decision, or one of its cards.")
    private String id = "";

    AuditExportCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() {
        try (TrailReader trail = options.reader()) {
            DecisionExport export = DecisionExport.of(trail, id);
            output.write(form == Form.FHIR ? export.fhir() : export.prov());
            return ExitCode.EVALUATED;
        } catch (IOException e) {
            console.err().println("The decision cannot be written (" + e.getMessage() + ").");
            return ExitCode.USAGE;
        }
    }
}
