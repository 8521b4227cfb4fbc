package dev.rationale.cli.audit;

import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the proof that a record is in the log. */
@Command(
        name = "prove",
        description = "Print a proof that a record is in the log; anyone who has the log's public key can check it.")
final class AuditProveCommand implements Runnable {

    @Mixin
    private AuditOptions options;

    @Parameters(paramLabel = "ID", description = "The decision.")
    private String id = "";

    AuditProveCommand(Console console) {
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        try (TrailReader trail = options.reader()) {
            options.print(trail.prove(id).toString());
        }
    }
}
