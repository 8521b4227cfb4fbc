package dev.rationale.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cdshooks.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The integrators' guide lists every setting as it is. */
class SettingsTableTest {

    @Test
    void theGuideListsEverySettingWithItsVariableAndDefault() throws IOException {
        String guide = Files.readString(Path.of("../../docs/integrators.md"));
        assertThat(guide).contains(table());
    }

    private static String table() {
        return new SettingsSchema("service")
                .settings().stream()
                        .filter(one -> !one.path().contains("[]"))
                        .map(one -> "| `%s` | `%s` | %s | %s |"
                                .formatted(
                                        one.path(),
                                        one.variable(),
                                        one.byDefault().isEmpty() ? "" : "`" + one.byDefault() + "`",
                                        one.meaning()))
                        .collect(Collectors.joining("\n"));
    }
}
