package dev.rationale.cdshooks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys come from, and how often they are asked for. */
class KeySourceTest {

    @TempDir
    private Path directory;

    @Test
    void aSetIsFetchedOnceForManyTokens() {
        Published published = new Published(new JWKSet(Signing.KEY.toPublicJWK()));
        KeySource keys = KeySource.of(client(Optional.empty()), published);
        for (int call = 0; call < 50; call++) {
            assertThat(keys.key("key-1")).isEqualTo(Signing.KEY.toPublicJWK());
        }
        assertThat(published.fetched).isEqualTo(1);
    }

    @Test
    void anUnknownKeyIsLookedForOnceMoreAndNotAtEachCall() {
        Published published = new Published(new JWKSet(Signing.KEY.toPublicJWK()));
        KeySource keys = KeySource.of(client(Optional.empty()), published);
        for (int call = 0; call < 50; call++) {
            assertThatThrownBy(() -> keys.key("key-2")).isInstanceOf(Refusal.class);
        }
        assertThat(published.fetched).isEqualTo(2);
        assertThat(keys.key("key-1")).isEqualTo(Signing.KEY.toPublicJWK());
    }

    @Test
    void aRotatedKeyIsFoundAtOnce() {
        Published published = new Published(new JWKSet(Signing.KEY.toPublicJWK()));
        KeySource keys = KeySource.of(client(Optional.empty()), published);
        assertThat(keys.key("key-1")).isEqualTo(Signing.KEY.toPublicJWK());
        published.set = new JWKSet(List.of(Signing.KEY.toPublicJWK(), Signing.RSA.toPublicJWK()));
        assertThat(keys.key("rsa-1")).isEqualTo(Signing.RSA.toPublicJWK());
    }

    @Test
    void aClientWhoseKeysCannotBeFetchedIsRefused() {
        KeySource keys = KeySource.of(client(Optional.empty()), new Published(null));
        assertThatThrownBy(() -> keys.key("key-1")).hasMessage("KEYS_UNAVAILABLE");
    }

    @Test
    void aFileWithASecretInItIsAnErrorAtTheStart() throws IOException {
        Path file = Files.writeString(directory.resolve("private.json"), new JWKSet(Signing.KEY).toString(false));
        assertThatThrownBy(() -> KeySource.of(client(Optional.of(file)), new Published(null)))
                .hasMessageContaining("ehr")
                .hasMessageContaining("private.json holds a private or symmetric key")
                .hasMessageNotContaining(Signing.KEY.getD().toString());
    }

    @Test
    void aFileThatIsNoKeySetIsAnErrorAtTheStart() throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), "[]");
        assertThatThrownBy(() -> KeySource.of(client(Optional.of(file)), new Published(null)))
                .hasMessageContaining("is no JSON Web Key set");
        assertThatThrownBy(() -> KeySource.of(client(Optional.of(directory.resolve("none"))), new Published(null)))
                .hasMessageContaining("cannot be read");
    }

    private static TrustedClient client(Optional<Path> file) {
        return new TrustedClient(
                "ehr",
                Signing.ISSUER,
                Optional.of(URI.create("https://ehr.example.org/jwks.json")),
                file,
                Set.of(),
                SignatureAlgorithm.RECOMMENDED,
                Set.of(),
                Set.of(),
                false);
    }

    /** A place that publishes a set, or fails if it has none. */
    private static final class Published implements ResourceRetriever {

        private @Nullable JWKSet set;
        private int fetched;

        Published(@Nullable JWKSet set) {
            this.set = set;
        }

        @Override
        public Resource retrieveResource(URL place) throws IOException {
            fetched++;
            if (set == null) {
                throw new IOException("down");
            }
            return new Resource(set.toString(true), "application/json");
        }
    }
}
