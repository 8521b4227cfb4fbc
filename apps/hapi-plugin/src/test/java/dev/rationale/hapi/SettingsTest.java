package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
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
        assertThat(settings.rules()).contains(Path.of("/srv/guideline"));
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
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rationale.most-resources: '" + most + "' is no positive number.");
    }

    @Test
    void aZoneThatIsNoneIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("rationale.zone", "Paris")))
                .hasMessageContaining("rationale.zone: 'Paris' is no time zone");
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
