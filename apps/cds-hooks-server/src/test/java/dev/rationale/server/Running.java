package dev.rationale.server;

import dev.rationale.server.config.ServiceSettingsReader;
import dev.rationale.server.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Starts services for tests, on a free port, with what they write below a directory of the test. */
final class Running {

    private Running() {}

    static RationaleServer development(Path directory, Map<String, String> changes) {
        Map<String, String> settings = settings(directory, changes);
        settings.put("development", "true");
        return start(Optional.empty(), settings, Map.of());
    }

    /** One that lets in the given client only. */
    static RationaleServer agreed(Path directory, Ehr ehr, Map<String, String> changes) {
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

    static RationaleServer start(Optional<Path> file, Map<String, String> settings, Map<String, String> environment) {
        Settings read = ServiceSettingsReader.read(file, environment, settings);
        return RationaleServer.start(read, Clock.systemUTC());
    }

    static Map<String, String> settings(Path directory, Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(Map.of(
                "port",
                "0",
                "limits.requestsPerSecond",
                "100000",
                "audit.directory",
                "",
                "warmUpCalls",
                "5",
                "warmUpSeconds",
                "0",
                "feedback.file",
                directory.resolve("feedback.ndjson").toString()));
        settings.putAll(changes);
        return settings;
    }
}
