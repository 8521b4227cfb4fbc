package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.server.config.ServiceSettingsReader;
import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service speaks TLS itself, with keys of either kind. */
class TlsTest {

    private static final String PASSWORD = "password-of-this-test";

    @TempDir
    private Path directory;

    private Path store = Path.of("");

    @BeforeEach
    void makeKeys() throws Exception {
        store = directory.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
    }

    @Test
    void withAKeyStore() throws Exception {
        assertServes(Map.of("tls.keyStore", store.toString()), Map.of(ServiceSettingsReader.TLS_PASSWORD, PASSWORD));
    }

    @Test
    void withPemFiles() throws Exception {
        KeyStore keys = keys();
        Path certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
        Path key =
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
        assertServes(Map.of("tls.certificate", certificate.toString(), "tls.key", key.toString()), Map.of());
    }

    @Test
    void aKeyThatIsNoneIsToldAtTheStart() throws Exception {
        Path certificate = pem("CERTIFICATE", keys().getCertificate("server").getEncoded());
        Map<String, String> changes =
                Map.of("tls.certificate", certificate.toString(), "tls.key", certificate.toString());
        assertThatThrownBy(() -> Running.development(directory, changes).close())
                .hasStackTraceContaining("holds no key in PKCS #8 form");
    }

    private void assertServes(Map<String, String> changes, Map<String, String> environment) throws Exception {
        Map<String, String> settings = Running.settings(directory, changes);
        settings.put("development", "true");
        try (RationaleServer server = Running.start(Optional.empty(), settings, environment)) {
            assertThat(server.url().getScheme()).isEqualTo("https");
            URI live = URI.create(server.url() + "/health/live");
            assertThat(trusting()
                            .send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpClient trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private KeyStore keys() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (FileInputStream file = new FileInputStream(store.toFile())) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return keys;
    }

    private Path pem(String kind, byte[] der) throws Exception {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String text = "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
        return Files.writeString(directory.resolve(kind.replace(' ', '-') + ".pem"), text);
    }
}
