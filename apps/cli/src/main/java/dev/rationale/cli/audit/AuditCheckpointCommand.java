package dev.rationale.cli.audit;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what to publish. */
@Command(
        name = "checkpoint",
        description =
                "Print the newest signed checkpoint, to be published or kept elsewhere; 'verify --since' takes it.")
final class AuditCheckpointCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Option(names = "--show-key", description = "Print the log's public key instead.")
    private boolean showKey;

    AuditCheckpointCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public Integer call() {
        if (showKey) {
            options.print(options.directory().verifier() + "\n");
            return ExitCode.EVALUATED;
        }
        try (TrailReader trail = options.reader()) {
            Checkpoint newest = trail.log()
                    .latest()
                    .orElseThrow(() -> new AuditFailure(
                            AuditFailure.Kind.UNKNOWN,
                            options.directory().root() + ": no checkpoint was signed yet.",
                            "the writer was stopped before it could; opening the trail for writing signs one."));
            options.print(newest.note());
            if (newest.size() < trail.log().size()) {
                console.err()
                        .println(
                                "It covers " + newest.size() + " of "
                                        + trail.log().size()
                                        + " records.\n  Maybe the writer was stopped; the rest is signed when it starts again.");
            }
            return ExitCode.EVALUATED;
        }
    }
}
