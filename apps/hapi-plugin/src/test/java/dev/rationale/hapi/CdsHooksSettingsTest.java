package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.security.SignatureAlgorithm;
import dev.rationale.cdshooks.security.TrustedClient;
import dev.rationale.fhir.out.CardsPer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class CdsHooksSettingsTest {

    private static final Map<String, Object> CLIENT = Map.of(
            "rationale.cds-hooks.external-url", "https://fhir.example.org/rationale/",
            "rationale.cds-hooks.clients[0].name", "ehr",
            "rationale.cds-hooks.clients[0].issuer", "https://ehr.example.org",
            "rationale.cds-hooks.clients[0].jku", "https://ehr.example.org/jwks.json",
            "rationale.cds-hooks.clients[0].algorithms", "ES384, RS256",
            "rationale.cds-hooks.clients[0].audiences", "by-hand",
            "rationale.cds-hooks.clients[1].name", "closed",
            "rationale.cds-hooks.clients[1].issuer", "closed",
            "rationale.cds-hooks.clients[1].jwks-file", "keys.json");

    @Test
    void nothingIsOfferedUntilAClientIsAgreedOn() {
        assertThat(settings(Map.of()).offered()).isFalse();
        assertThat(settings(CLIENT).offered()).isTrue();
    }

    @Test
    void clientsAreReadAsAgreed() {
        CdsHooksSettings settings = settings(CLIENT);
        assertThat(settings.clients()).extracting(TrustedClient::name).containsExactly("ehr", "closed");
        TrustedClient ehr = settings.clients().get(0);
        assertThat(ehr.jku()).contains(URI.create("https://ehr.example.org/jwks.json"));
        assertThat(ehr.algorithms()).containsExactlyInAnyOrder(SignatureAlgorithm.ES384, SignatureAlgorithm.RS256);
        assertThat(ehr.audiences()).containsExactly("by-hand");
        assertThat(ehr.allowPublishedKeys()).isFalse();
        assertThat(settings.clients().get(1).algorithms()).isEqualTo(SignatureAlgorithm.RECOMMENDED);
    }

    @Test
    void theExternalUrlIsThatOfTheSettingsWithoutASlashAtItsEnd() {
        HookOptions options = settings(CLIENT).options(SettingsTest.settings(Map.of("rationale.language", "fr")));
        assertThat(options.externalUrl()).isEqualTo(URI.create("https://fhir.example.org/rationale"));
        assertThat(options.language()).isEqualTo("fr");
        assertThat(options.development()).isFalse();
    }

    @Test
    void whoeverOpensAChartGetsOneCardUnlessOneForEachQuestionIsSet() {
        var plugin = SettingsTest.settings(Map.of());
        assertThat(settings(CLIENT).options(plugin).cardsPer()).isEqualTo(CardsPer.ANSWER);
        assertThat(settings(Map.of("rationale.cds-hooks.card-per-question", "true"))
                        .options(plugin)
                        .cardsPer())
                .isEqualTo(CardsPer.QUESTION);
    }

    @Test
    void feedbackIsKeptWhereAFileIsNamed() {
        assertThat(settings(CLIENT).feedbackFile()).isEmpty();
        assertThat(settings(Map.of("rationale.cds-hooks.feedback-file", "/var/lib/feedback.ndjson"))
                        .feedbackFile())
                .contains(Path.of("/var/lib/feedback.ndjson"));
    }

    @Test
    void inDevelopmentEverythingHasADefault() {
        CdsHooksSettings settings = settings(Map.of(
                "rationale.cds-hooks.development", "true",
                "rationale.cds-hooks.cors-origins", "http://localhost:9000,http://localhost:9001",
                "server.port", "18080"));
        assertThat(settings.offered()).isTrue();
        assertThat(settings.externalUrl()).isEqualTo(URI.create("http://localhost:18080/rationale"));
        assertThat(settings.corsOrigins()).containsExactlyInAnyOrder("http://localhost:9000", "http://localhost:9001");
    }

    @Test
    void anExternalUrlIsNeededWhereTokensNameIt() {
        refused(Map.of("rationale.cds-hooks.external-url", "http://fhir.example.org"))
                .hasMessageContaining("external-url is 'http://fhir.example.org'; expected the https URL");
    }

    @Test
    void whatIsUnsafeInAClientIsRefused() {
        refused(Map.of("rationale.cds-hooks.clients[0].algorithms", "HS256")).hasMessageContaining("'HS256'");
        refused(Map.of("rationale.cds-hooks.clients[0].jku", "http://ehr.example.org"))
                .hasMessageContaining("'http://ehr.example.org'; expected an https URL");
        refused(Map.of("rationale.cds-hooks.clients[0].issuer", " "))
                .hasMessageContaining("the key 'clients: issuer' is missing or empty");
        refused(Map.of("rationale.cds-hooks.clients[1].jwks-file", "")).hasMessageContaining("has no keys");
        refused(Map.of("rationale.cds-hooks.own-server", "http://fhir.example.org/fhir"))
                .hasMessageContaining("is no base address");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> changed) {
        Map<String, Object> properties = new HashMap<>(CLIENT);
        properties.putAll(changed);
        return assertThatThrownBy(() -> settings(properties)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CdsHooksSettings settings(Map<String, Object> properties) {
        return CdsHooksSettings.of(SettingsTest.environment(properties));
    }
}
