package dev.rationale.cli.audit;

import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the proof that a record is in the log. */
@Command(
        name = "prove",
        description = "Print a proof that a record is in the log; anyone who has the log's public key can check it.")
final class AuditProveCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description =
                    "Hold a file against the digest of the input, too; of several documents each, in their order.")
    private List<Path> inputs = List.of();

    @Parameters(paramLabel = "ID", description = "The decision.")
    private String id = "";

    AuditProveCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public Integer call() {
        List<byte[]> documents = inputs.stream().map(AuditProveCommand::bytes).toList();
        try (TrailReader trail = options.reader()) {
            if (!documents.isEmpty() && !trail.isInput(trail.decision(id), documents)) {
                console.err()
                        .println(
                                "This is not the input of the decision: its digest is another one.\n  Maybe the file was"
                                        + " written anew, or there were several documents.");
                return ExitCode.NOT_AS_WRITTEN;
            }
            options.print(trail.prove(id).toString());
        }
        if (!documents.isEmpty()) {
            console.err().println("The input is the one whose digest the record holds.");
        }
        return ExitCode.EVALUATED;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PublishedTexts.Unusable(
                    file + ": the file cannot be read.\n  Maybe the path is relative to another directory.", e);
        }
    }
}
