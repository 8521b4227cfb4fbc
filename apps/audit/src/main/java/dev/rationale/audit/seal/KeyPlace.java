package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the master key of a trail lies in a file: where the environment says; else in the user's configuration, under the name of
 * the log; and only where no user is known, such as in a container, beside the log.
 *
 * @param environment variables
 * @param root the trail's directory
 */
public record KeyPlace(Map<String, String> environment, Path root) {

    private static final String BESIDE = "master.key";

    public KeyPlace {
        environment = Map.copyOf(environment);
    }

    /** The file of the key of an existing trail, if there is one; nothing where the key stands in the environment or a program has it. */
    public Optional<Path> file() {
        if (environment.containsKey(MasterKey.VARIABLE)
                || environment.containsKey(MasterKey.VARIABLE + MasterKey.COMMAND)) {
            return Optional.empty();
        }
        String named = environment.getOrDefault(MasterKey.VARIABLE + MasterKey.FILE, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Path beside = root.resolve(BESIDE);
        return Files.exists(beside)
                ? Optional.of(beside)
                : logName().flatMap(this::configured).filter(Files::exists);
    }

    /** Where the key of a new log is to be made, if the environment names none. */
    Path fresh(String logName) {
        Path file = configured(logName).orElse(root.resolve(BESIDE));
        try {
            Files.createDirectories(file.resolveSibling("."));
            return file;
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": no master key can be made there (" + e.getMessage() + ").",
                    e);
        }
    }

    private Optional<Path> configured(String logName) {
        String home = environment.getOrDefault("HOME", "");
        String configuration = environment.getOrDefault("XDG_CONFIG_HOME", home.isEmpty() ? "" : home + "/.config");
        String name = logName.replaceAll(".*/", "");
        return configuration.isEmpty() || !name.matches("[0-9a-f]{16}")
                ? Optional.empty()
                : Optional.of(root.getFileSystem().getPath(configuration, "rationale", "audit", name + ".key"));
    }

    /** As it stands at the beginning of the public key beside the log. */
    private Optional<String> logName() {
        try {
            return Optional.of(SmallFile.text(root.resolve("log.vkey")).replaceAll("(?s)\\+.*", ""));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
