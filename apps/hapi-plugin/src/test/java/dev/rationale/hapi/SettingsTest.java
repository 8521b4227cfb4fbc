package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.settings.InvalidSettings;
import dev.rationale.cdshooks.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

    @Test
    void nothingNeedsToBeSet() {
        Settings settings = settings(Map.of());
        assertThat(settings.language()).isEqualTo("en");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.rules()).isEmpty();
        assertThat(settings.mostResources()).isPositive();
    }

    @Test
    void propertiesOfTheHostAreRead() {
        Settings settings = settings(Map.of(
                "rationale.language", "fr", "rationale.zone", "Europe/Paris", "rationale.rules", "/srv/guideline"));
        assertThat(settings.language()).isEqualTo("fr");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.rules()).containsExactly(Path.of("/srv/guideline"));
    }

    @Test
    void variablesOfTheSurroundingsAreReadToo() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource("surroundings", Map.of("RATIONALE_MOST_RESOURCES", "50")));
        assertThat(Settings.of(environment).mostResources()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999999999"})
    void aLimitThatIsNoneIsRefused(String most) {
        assertThatThrownBy(() -> settings(Map.of("rationale.most-resources", most)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("rationale.most-resources: 'mostResources' is '" + most + "'; expected a ");
    }

    @Test
    void aZoneThatIsNoneIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("rationale.zone", "Paris")))
                .hasMessageContaining("rationale.zone: 'zone' is 'Paris'; expected a zone such as Europe/Paris");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithTheNearestName() {
        assertThatThrownBy(() -> settings(Map.of(
                        "rationale.langauge", "fr",
                        "rationale.most-resources", "many",
                        "rationale.cds-hooks.clients[0].isuer", "x",
                        "rationale.cds-hooks.cors-origins[0]", "https://known.example")))
                .hasMessageContaining("rationale.langauge: the property is not known")
                .hasMessageContaining("Maybe 'rationale.language' was meant.")
                .hasMessageContaining("rationale.cds-hooks.clients[0].isuer: the property is not known")
                .hasMessageContaining("'mostResources' is 'many'")
                .hasMessageNotContaining("known.example");
    }

    @Test
    void theGuideListsEverySettingWithItsDefault() throws IOException {
        String table = new SettingsSchema("plugin")
                .settings().stream()
                        .map(one -> "| `%s` | %s | %s |"
                                .formatted(
                                        one.property(),
                                        one.meaning(),
                                        one.byDefault().isEmpty() ? "" : "`" + one.byDefault() + "`"))
                        .collect(Collectors.joining("\n"));
        assertThat(Path.of("../../docs/integrators.md")).content().contains(table);
    }

    static Settings settings(Map<String, Object> properties) {
        return Settings.of(environment(properties));
    }

    static StandardEnvironment environment(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return environment;
    }
}
