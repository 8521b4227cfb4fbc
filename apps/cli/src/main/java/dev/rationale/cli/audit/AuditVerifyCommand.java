package dev.rationale.cli.audit;

import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import dev.rationale.audit.view.VerifyText;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a whole trail. */
@Command(
        name = "verify",
        description = {
            "Check every frame, leaf, root and signature of the log, and that the keys and guidelines which its records name",
            "are there as they were; name what is not as it was written."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AuditDirectories directories = new AuditDirectories();

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "A file with a checkpoint that was published; the log must continue it.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The log's public key, or a file with it (default: the one that lies beside the log).")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description =
                    "A witness who must have cosigned the checkpoint of --since, by the public key, or a file with it;"
                            + " repeatable.")
    private List<String> witnesses = List.of();

    @Option(
            names = "--without-keys",
            description = "The keys were left out of this copy on purpose, so that they are missing is no finding.")
    private boolean withoutKeys;

    @Option(
            names = "--index",
            description = "Hold the search index against the log too, record by record; nothing is mended.")
    private boolean index;

    AuditVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (directories.several() && (since.isPresent() || key.isPresent())) {
            throw new PublishedTexts.Unusable("--since and --key belong to one log; expected one --audit with them.");
        }
        if (!witnesses.isEmpty() && since.isEmpty()) {
            throw new PublishedTexts.Unusable(
                    "--witness says who must have cosigned a published checkpoint; expected --since with it.");
        }
        TrailVerifier.Scope scope = new TrailVerifier.Scope(
                key.map(one -> PublishedTexts.key(one, console)),
                since.map(one -> PublishedTexts.read(one, console, Checkpoint::parse)),
                witnesses.stream().map(one -> PublishedTexts.key(one, console)).toList(),
                directories.environment(),
                !withoutKeys,
                index);
        boolean sound = true;
        for (TrailDirectory directory : directories.all()) {
            TrailVerification checked = new TrailVerifier(directory, scope).verify();
            console.out().print(new VerifyText(checked).text());
            sound &= checked.sound();
        }
        return sound ? ExitCode.EVALUATED : ExitCode.NOT_AS_WRITTEN;
    }
}
