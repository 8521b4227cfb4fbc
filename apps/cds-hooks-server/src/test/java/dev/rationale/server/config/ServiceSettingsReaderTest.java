package dev.rationale.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.security.SignatureAlgorithm;
import dev.rationale.cdshooks.settings.ClientSettings;
import dev.rationale.cdshooks.settings.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings from each of their places, and every mistake in them. */
class ServiceSettingsReaderTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("development", "true");

    @TempDir
    private Path directory;

    @Test
    void withoutAnyFileDevelopmentStartsFromDefaults() {
        Settings settings = ServiceSettingsReader.read(Optional.empty(), Map.of(), DEVELOPMENT);
        assertThat(settings.values().port()).isEqualTo(8080);
        assertThat(settings.values().host()).isEqualTo("127.0.0.1");
        assertThat(settings.values().development()).isTrue();
    }

    @Test
    void withoutDevelopmentNothingStartsUntilClientsAreAgreedOn() {
        assertThatThrownBy(() -> ServiceSettingsReader.read(Optional.empty(), Map.of(), Map.of()))
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
        Settings settings = ServiceSettingsReader.read(
                Optional.of(file),
                Map.of("RATIONALE_PORT", "2", "RATIONALE_HOST", "b", "RATIONALE_LIMITS_BODY_KIBIBYTES", "200"),
                Map.of("development", "true", "port", "3"));
        assertThat(settings.values().port()).isEqualTo(3);
        assertThat(settings.values().host()).isEqualTo("b");
        assertThat(settings.values().language()).isEqualTo("fr");
        assertThat(settings.values().limits().bodyKibibytes()).isEqualTo(200);
        assertThat(settings.values().corsOrigins()).containsExactly("https://one.example", "https://two.example");
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
                .hasMessageContaining("settings.yaml:1: the key 'prot' is not known here")
                .hasMessageContaining("Maybe 'port' was meant.")
                .hasMessageContaining("Maybe 'bodyKibibytes' was meant.")
                .hasMessageContaining("Maybe 'issuer' was meant.")
                .hasMessageContaining("settings.yaml:2: 'port' is 'many'; expected a whole number")
                .hasMessageContaining("settings.yaml:3: 'zone' is 'Paris'; expected a zone such as Europe/Paris")
                .hasMessageContaining("settings.yaml:5: the key 'bodyKibibyte' is not known here")
                .hasMessageContaining("settings.yaml:8: the key 'isuer' is not known here")
                .hasMessageContaining("RATIONALE_HOTS: the variable is not known\n  Maybe 'RATIONALE_HOST' was meant.")
                .hasMessageNotContaining("'clients: issuer' is missing");
    }

    @Test
    void aSecretInTheFileIsNoKnownKey() throws IOException {
        failing(written("admin:\n  token: secret-marker\n"), Map.of())
                .hasMessageContaining("the key 'token' is not known here; known are port")
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
        Settings settings = ServiceSettingsReader.read(Optional.of(file), Map.of(), Map.of());
        assertThat(settings.values().clients()).hasSize(2);
        ClientSettings epic = settings.values().clients().get(0);
        assertThat(epic.trusted().algorithms()).containsExactly(SignatureAlgorithm.RS384);
        assertThat(epic.trusted().audiences()).containsExactly("https://cds.example.org/hand-made");
        assertThat(epic.trusted().tenants()).containsExactlyInAnyOrder("north", "south");
        assertThat(epic.servers()).containsExactly("https://epic.example.org/api/FHIR/R4");
        assertThat(settings.values().clients().get(1).trusted().algorithms()).isEqualTo(SignatureAlgorithm.RECOMMENDED);
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
                .hasMessageContaining("'clients[0].jku' is 'http://one.example/jwks'; expected an https URL")
                .hasMessageContaining("'clients: algorithms' is 'HS256'; expected one of ES256")
                .hasMessageContaining("'clients: algorithms' is 'none'; expected one of ES256")
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
        failing(written("port: {number: 1}\n"), Map.of())
                .hasMessageContaining("'port' is keys with values; expected a whole number");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failing(Path file, Map<String, String> environment) {
        return assertThatThrownBy(() -> ServiceSettingsReader.read(Optional.of(file), environment, Map.of()))
                .isInstanceOf(InvalidSettings.class);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("settings.yaml"), text);
    }
}
