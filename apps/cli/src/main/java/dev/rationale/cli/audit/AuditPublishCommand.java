package dev.rationale.cli.audit;

import dev.rationale.audit.export.ProofFolder;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes proofs where a web server serves them. */
@Command(
        name = "publish",
        description = {
            "Write the proof of each decision into a directory, under its id, where the code of a report leads.",
            "Any web server serves them as they are. A proof shows the open part of a record: codes, a pseudonym, who asked."
        })
final class AuditPublishCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Option(
            names = "--proofs",
            required = true,
            paramLabel = "DIR",
            description = "The directory; what is there and holds is left as it is.")
    private Path directory = Path.of("proofs");

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Decisions (default: all).")
    private List<String> ids = List.of();

    AuditPublishCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        try (TrailReader trail = options.reader()) {
            ProofFolder.Published done = new ProofFolder(directory).publish(trail, ids);
            console.out()
                    .println(done.written() + " proofs written, " + done.left() + " were there, " + done.unsigned()
                            + " are not signed yet");
            done.replaced()
                    .forEach(file -> console.err()
                            .println(file + ": this was not the proof of that decision; it was written anew."));
        }
    }
}
