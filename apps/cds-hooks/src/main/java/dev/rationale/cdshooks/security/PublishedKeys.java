package dev.rationale.cdshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys whose private half anybody can download, so that their signature proves nothing (T26). */
final class PublishedKeys {

    private static final Set<String> THUMBPRINTS = read();

    private PublishedKeys() {}

    static boolean contains(JWK key) {
        try {
            return THUMBPRINTS.contains(key.computeThumbprint().toString());
        } catch (JOSEException noThumbprint) {
            return true;
        }
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(
                        PublishedKeys.class.getResourceAsStream("published-keys.txt"), "published-keys.txt");
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
