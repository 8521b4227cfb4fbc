package dev.rationale.cli.audit;

import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof without the log. */
@Command(name = "check", description = "Check a proof that 'audit prove' printed; the log itself is not needed.")
final class AuditCheckCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The log's public key, or a file with it, as it was published.")
    private String key = "";

    @Parameters(paramLabel = "PROOF", description = "A file, or - for standard input.")
    private String proof = "-";

    AuditCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        VerifierKey expected = PublishedTexts.key(key, console);
        InclusionProof given = PublishedTexts.read(proof, console, InclusionProof::parse);
        if (!given.holds(expected)) {
            console.err()
                    .println(proof + ": the proof does not hold under the key of " + expected.name()
                            + ".\n  Maybe the record or the proof was altered, or the key is another log's.");
            return ExitCode.NOT_AS_WRITTEN;
        }
        PrintWriter out = console.out();
        out.println("The proof holds: record " + given.index() + " of the first "
                + given.checkpoint().size() + " in " + expected.name() + " is");
        out.println(given.leaf());
        return ExitCode.EVALUATED;
    }
}
