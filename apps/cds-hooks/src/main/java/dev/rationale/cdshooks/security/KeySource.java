package dev.rationale.cdshooks.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of one client, from a file or from its published set, which is cached (J8). */
final class KeySource {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(2);

    /** Within this time two sets are fetched at most: one by age, one for a key id that was not in it. */
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(30);

    /** A client whose key server fails is not locked out at once. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final JWKSource<SecurityContext> keys;

    private KeySource(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    static KeySource of(TrustedClient client, ResourceRetriever retriever) {
        return client.jwksFile()
                .map(file -> inFile(client.name(), file))
                .orElseGet(() -> published(client.jku().orElseThrow(), retriever));
    }

    /** A set with a secret in it is refused: whoever wrote it there has lost the secret. */
    private static KeySource inFile(String client, Path file) {
        try {
            JWKSet set = JWKSet.parse(Files.readString(file));
            if (set.getKeys().stream().anyMatch(JWK::isPrivate)) {
                throw new IllegalArgumentException("Client '" + client + "': " + file
                        + " holds a private or symmetric key; expected public keys.");
            }
            return new KeySource(new ImmutableJWKSet<>(set));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Client '" + client + "': " + file + " cannot be read.", unreadable);
        } catch (ParseException notKeys) {
            throw new IllegalArgumentException(
                    "Client '" + client + "': " + file + " is no JSON Web Key set (RFC 7517).", notKeys);
        }
    }

    private static KeySource published(URI jku, ResourceRetriever retriever) {
        try {
            return new KeySource(JWKSourceBuilder.<SecurityContext>create(jku.toURL(), retriever)
                    .cache(KEPT.toMillis(), WAIT_FOR_OTHERS.toMillis())
                    .rateLimited(REFRESH_INTERVAL.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .retrying(false)
                    .build());
        } catch (MalformedURLException notAUrl) {
            throw new IllegalArgumentException("jku " + jku + " is no URL.", notAUrl);
        }
    }

    /** The one key with an id. Two keys with one id are refused: which of them is meant is a guess. */
    JWK key(String id) {
        List<JWK> found = select(id);
        Refusal.unless(!found.isEmpty(), Refusal.Reason.UNKNOWN_KEY);
        Refusal.unless(found.size() == 1, Refusal.Reason.AMBIGUOUS_KEY);
        return found.get(0);
    }

    private List<JWK> select(String id) {
        @Nullable SecurityContext none = null;
        try {
            return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), none);
        } catch (KeySourceException unavailable) {
            throw new Refusal(Refusal.Reason.KEYS_UNAVAILABLE);
        }
    }
}
