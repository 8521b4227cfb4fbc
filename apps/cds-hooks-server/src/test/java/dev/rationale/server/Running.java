package dev.rationale.server;

import dev.rationale.server.config.Setting;
import dev.rationale.server.config.Settings;
import dev.rationale.server.config.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Starts services for tests, on a free port, with what they write below a directory of the test. */
final class Running {

    private Running() {}

    static RationaleServer development(Path directory, Map<Setting, String> changes) {
        Map<Setting, String> settings = settings(directory, changes);
        settings.put(Setting.DEVELOPMENT, "true");
        return start(Optional.empty(), settings, Map.of());
    }

    /** One that lets in the given client only. */
    static RationaleServer agreed(Path directory, Ehr ehr, Map<Setting, String> changes) {
        try {
            Path file = Files.writeString(directory.resolve("rationale.yaml"), """
                externalUrl: %s
                clients:
                  - name: ehr
                    issuer: %s
                    jwksFile: %s
                """.formatted(
                            Ehr.EXTERNAL, Ehr.ISSUER, ehr.publish(directory)));
            return start(Optional.of(file), settings(directory, changes), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RationaleServer start(Optional<Path> file, Map<Setting, String> settings, Map<String, String> environment) {
        Settings read = SettingsReader.read(file, environment, settings);
        return RationaleServer.start(read, Clock.systemUTC());
    }

    static Map<Setting, String> settings(Path directory, Map<Setting, String> changes) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.putAll(Map.of(
                Setting.PORT,
                "0",
                Setting.RATE,
                "100000",
                Setting.AUDIT_DIRECTORY,
                "",
                Setting.WARM_UP,
                "5",
                Setting.FEEDBACK_FILE,
                directory.resolve("feedback.ndjson").toString()));
        settings.putAll(changes);
        return settings;
    }
}
