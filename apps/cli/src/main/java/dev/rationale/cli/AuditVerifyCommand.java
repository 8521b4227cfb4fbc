package dev.rationale.cli;

import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.view.VerifyText;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a whole trail. */
@Command(
        name = "verify",
        description = "Check every frame, leaf, root and signature of the log, and name what is not as it was written.")
final class AuditVerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private AuditOptions options;

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

    AuditVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.options = new AuditOptions(surroundings);
    }

    @Override
    public Integer call() {
        VerifierKey expected = key.map(one -> PublishedTexts.key(one, surroundings))
                .orElseGet(() -> options.directory().verifier());
        Optional<Checkpoint> published = since.map(one -> PublishedTexts.read(one, surroundings, Checkpoint::parse));
        VerifyText checked = VerifyText.of(options.directory(), expected, published);
        options.print(checked.text());
        return checked.sound() ? ExitCode.EVALUATED : ExitCode.NOT_AS_WRITTEN;
    }
}
