package dev.rationale.cli.audit;

import dev.rationale.audit.seal.KeyPlace;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.cli.console.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins a trail. */
@Command(
        name = "init",
        description = {
            "Begin an audit trail, and say where its master key is.",
            "The key belongs elsewhere than the log: whoever copies the directory must not carry off the contents with it."
        })
final class AuditInitCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file outside of the directory, made now, for a new master key"
                    + " (default: one of its own in the user's configuration).")
    private Optional<Path> keyFile = Optional.empty();

    AuditInitCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        Path root = options.directory().root();
        if (Files.isDirectory(options.directory().keys())) {
            throw new PublishedTexts.Unusable(root + ": here is an audit trail already; nothing was done.");
        }
        Map<String, String> environment = new HashMap<>(AuditOptions.environment());
        if (keyFile.isEmpty()) {
            begin(root, environment);
        } else {
            Path file = keyFile.get();
            refuseInside(root, file);
            refuseExisting(file);
            MasterKey.forms(MasterKey.VARIABLE).forEach(environment::remove);
            environment.put(
                    MasterKey.VARIABLE + MasterKey.FILE, file.toAbsolutePath().toString());
            new NewKey(file).use(key -> begin(root, environment));
        }
        say(root, new KeyPlace(environment, root));
    }

    private Path begin(Path root, Map<String, String> environment) {
        AuditTrail.open(TrailOptions.of(root, environment, console.clock())).close();
        return root;
    }

    /** A key that lies beside the log is carried off with it. */
    static void refuseInside(Path root, Path file) {
        if (file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize())) {
            throw new PublishedTexts.Unusable("--key-file " + file
                    + ": the key would lie beside the log; expected a place outside of " + root + ".");
        }
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new PublishedTexts.Unusable(
                    "--key-file " + file + ": the file is there already; expected a new one.");
        }
    }

    private void say(Path root, KeyPlace place) {
        console.out().println("Begun: " + options.directory().verifier());
        console.out()
                .println(place.file()
                        .map(file -> "The master key is in " + file + ".")
                        .orElse("The master key is the one that the environment names."));
        place.file()
                .filter(file -> !file.startsWith(root))
                .ifPresent(file -> console.out()
                        .println("Whoever writes, reads or erases names it: " + MasterKey.VARIABLE + MasterKey.FILE
                                + "=" + file
                                + "\nKeep a copy of it, and keep it apart from copies of " + root
                                + ": without it nothing can be read, and with it everything."));
        console.out()
                .println(
                        "Publish the first line, and from time to time what 'audit checkpoint' prints: they are what the"
                                + " log is held against.");
    }
}
