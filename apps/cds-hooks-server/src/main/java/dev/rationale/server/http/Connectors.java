package dev.rationale.server.http;

import dev.rationale.server.config.ServiceSettingsReader;
import dev.rationale.server.config.SettingValues;
import dev.rationale.server.config.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Opens the port, plain or with TLS. */
final class Connectors {

    /** Room for the largest token that is looked at, and the other headers. */
    private static final int HEADER_BYTES = 24 << 10;

    private Connectors() {}

    static Connector open(Server server, HttpConfiguration http, Settings settings) {
        harden(http);
        ServerConnector connector = tls(settings)
                .map(keys -> new ServerConnector(server, secured(keys, http), plain(http)))
                .orElseGet(() -> new ServerConnector(server, plain(http)));
        connector.setHost(settings.values().host());
        connector.setPort(settings.values().port());
        connector.setIdleTimeout(settings.values().limits().idleMillis());
        return connector;
    }

    /** No ambiguous paths (Javalin would let them through), no word about the software. */
    private static void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
    }

    private static HttpConnectionFactory plain(HttpConfiguration http) {
        return new HttpConnectionFactory(http);
    }

    private static SslConnectionFactory secured(SslContextFactory.Server keys, HttpConfiguration http) {
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new SslConnectionFactory(keys, "http/1.1");
    }

    private static Optional<SslContextFactory.Server> tls(Settings settings) {
        Optional<String> store = SettingValues.given(settings.values().tls().keyStore());
        Optional<String> certificate =
                SettingValues.given(settings.values().tls().certificate());
        if (store.isEmpty() && certificate.isEmpty()) {
            return Optional.empty();
        }
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        if (store.isPresent()) {
            keys.setKeyStorePath(store.get());
            keys.setKeyStoreType("PKCS12");
            keys.setKeyStorePassword(
                    settings.secret(ServiceSettingsReader.TLS_PASSWORD).orElse(""));
        } else {
            keys.setKeyStore(pem(settings));
            keys.setKeyStorePassword("");
        }
        return Optional.of(keys);
    }

    private static java.security.KeyStore pem(Settings settings) {
        Path certificate = Path.of(settings.values().tls().certificate());
        Path key = Path.of(settings.values().tls().key());
        try {
            return PemFiles.keyStore(certificate, key);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("tls.certificate and tls.key cannot be used: " + e.getMessage(), e);
        }
    }
}
