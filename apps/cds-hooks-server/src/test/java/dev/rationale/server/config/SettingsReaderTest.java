package dev.rationale.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.security.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings from each of their places, and every mistake in them. */
class SettingsReaderTest {

    private static final Map<Setting, String> DEVELOPMENT = Map.of(Setting.DEVELOPMENT, "true");

    @TempDir
    private Path directory;

    @Test
    void withoutAnyFileDevelopmentStartsFromDefaults() {
        Settings settings = SettingsReader.read(Optional.empty(), Map.of(), DEVELOPMENT);
        assertThat(settings.number(Setting.PORT)).isEqualTo(8080);
        assertThat(settings.text(Setting.HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.flag(Setting.DEVELOPMENT)).isTrue();
    }

    @Test
    void withoutDevelopmentNothingStartsUntilClientsAreAgreedOn() {
        assertThatThrownBy(() -> SettingsReader.read(Optional.empty(), Map.of(), Map.of()))
                .hasMessageContaining("externalUrl: the value is ''; expected the https URL")
                .hasMessageContaining("nobody may call: there is no client")
                .hasMessageContaining("Maybe development was meant: --dev.");
    }

    @Test
    void theFileIsOverriddenByTheEnvironmentAndThatByTheCommandLine() throws IOException {
        Path file = written("""
                port: 1
                host: a
                language: fr
                corsOrigins: [https://one.example, https://two.example]
                limits:
                  bodyKibibytes: 100
                """);
        Settings settings = SettingsReader.read(
                Optional.of(file),
                Map.of("RATIONALE_PORT", "2", "RATIONALE_HOST", "b", "RATIONALE_LIMITS_BODY_KIBIBYTES", "200"),
                Map.of(Setting.DEVELOPMENT, "true", Setting.PORT, "3"));
        assertThat(settings.number(Setting.PORT)).isEqualTo(3);
        assertThat(settings.text(Setting.HOST)).isEqualTo("b");
        assertThat(settings.text(Setting.LANGUAGE)).isEqualTo("fr");
        assertThat(settings.number(Setting.BODY_KIBIBYTES)).isEqualTo(200);
        assertThat(settings.list(Setting.CORS_ORIGINS)).containsExactly("https://one.example", "https://two.example");
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLineAndTheNearestName() throws IOException {
        Path file = written("""
                prot: 80
                port: many
                zone: Paris
                limits:
                  bodyKibibyte: 1
                clients:
                  - name: ehr
                    isuer: x
                """);
        failing(file, Map.of("RATIONALE_HOTS", "x", "RATIONALE_LANGUAGE", "en"))
                .hasMessageContaining("settings.yaml:1: the key 'prot' is not known\n  Maybe 'port' was meant.")
                .hasMessageContaining("settings.yaml:2: port is 'many'; expected a whole number")
                .hasMessageContaining("settings.yaml:3: zone is 'Paris'; expected a zone such as Europe/Paris")
                .hasMessageContaining(
                        "settings.yaml:5: the key 'limits.bodyKibibyte' is not known\n  Maybe 'limits.bodyKibibytes'")
                .hasMessageContaining(
                        "settings.yaml:8: the key 'clients[].isuer' is not known\n  Maybe 'clients[].issuer'")
                .hasMessageContaining("RATIONALE_HOTS: the variable is not known\n  Maybe 'RATIONALE_HOST' was meant.")
                .hasMessageContaining("a client has no issuer");
    }

    @Test
    void aSecretInTheFileIsNoKnownKey() throws IOException {
        failing(written("admin:\n  token: secret-marker\n"), Map.of())
                .hasMessageContaining("the key 'admin.token' is not known")
                .hasMessageNotContaining("secret-marker");
    }

    @Test
    void clientsAreReadAsAgreed() throws IOException {
        Path file = written("""
                externalUrl: https://cds.example.org
                clients:
                  - name: epic
                    issuer: https://epic.example.org/api/FHIR/R4
                    jku: https://epic.example.org/api/epic/2019/Security/Open/PublicKeys/530027/OIDC
                    algorithms: [RS384]
                    audiences: [https://cds.example.org/hand-made]
                    tenants: [north, south]
                    fhirServers: [https://epic.example.org/api/FHIR/R4]
                  - name: closed
                    issuer: closed
                    jwksFile: keys.json
                """);
        Settings settings = SettingsReader.read(Optional.of(file), Map.of(), Map.of());
        assertThat(settings.clients()).hasSize(2);
        ClientSettings epic = settings.clients().get(0);
        assertThat(epic.client().algorithms()).containsExactly(SignatureAlgorithm.RS384);
        assertThat(epic.client().audiences()).containsExactly("https://cds.example.org/hand-made");
        assertThat(epic.client().tenants()).containsExactlyInAnyOrder("north", "south");
        assertThat(epic.fhirServers()).containsExactly("https://epic.example.org/api/FHIR/R4");
        assertThat(settings.clients().get(1).client().algorithms()).isEqualTo(SignatureAlgorithm.RECOMMENDED);
    }

    @Test
    void whatIsUnsafeInAClientIsAMistake() throws IOException {
        Path file = written("""
                externalUrl: https://cds.example.org
                tokens:
                  skewSeconds: 600
                tls:
                  certificate: chain.pem
                clients:
                  - name: one
                    issuer: same
                    jku: http://one.example/jwks
                    algorithms: [HS256, none]
                  - name: two
                    issuer: same
                    jwksFile: keys.json
                    fhirServers: [http://two.example/fhir, 'https://u:p@two.example/fhir']
                  - name: three
                    issuer: same
                    jwksFile: keys.json
                """);
        failing(file, Map.of())
                .hasMessageContaining("jku is 'http://one.example/jwks'; expected an https URL")
                .hasMessageContaining("algorithm 'HS256' is not allowed")
                .hasMessageContaining("algorithm 'none' is not allowed")
                .hasMessageContaining("client 'two' has a name or issuer that another has")
                .hasMessageContaining("'http://two.example/fhir' is no base address")
                .hasMessageContaining("'https://u:p@two.example/fhir' is no base address")
                .hasMessageContaining("tokens.skewSeconds: the value is 600; expected at most 60")
                .hasMessageContaining("both tls.certificate and tls.key are expected");
    }

    @Test
    void aFileThatIsMissingOrNoYamlIsAMistake() throws IOException {
        failing(directory.resolve("none.yaml"), Map.of()).hasMessageContaining("none.yaml: the file cannot be read");
        failing(written("port: 1\nport: 2\n"), Map.of()).hasMessageContaining("settings.yaml:2");
        failing(written("a: [b"), Map.of()).hasMessageContaining("settings.yaml:");
        failing(written("port: {number: 1}\n"), Map.of()).hasMessageContaining("the key 'port.number' is not known");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failing(Path file, Map<String, String> environment) {
        return assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), environment, Map.of()))
                .isInstanceOf(InvalidSettings.class);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("settings.yaml"), text);
    }
}
