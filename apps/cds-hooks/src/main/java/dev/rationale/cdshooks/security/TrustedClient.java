package dev.rationale.cdshooks.security;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A client whose tokens are accepted, as was agreed with whoever runs it (J7).
 *
 * @param name under which it is logged, counted and given its FHIR servers
 * @param issuer the {@code iss} of its tokens, compared character by character
 * @param jku where its keys are published; a token that names another place is refused
 * @param jwksFile its keys in a file, for closed networks; then nothing is fetched
 * @param keyIds key ids that were agreed on; empty if each key of its set is good
 * @param algorithms what it may sign with
 * @param audiences {@code aud} values agreed by hand; empty if {@code aud} is the URL that is called, as CDS Hooks says
 * @param tenants organisations agreed on, of which a token then has to name one; empty if it may name any, or none
 * @param allowPublishedKeys whether keys are accepted whose private half is public, which is good for a demonstration only
 */
public record TrustedClient(
        String name,
        String issuer,
        Optional<URI> jku,
        Optional<Path> jwksFile,
        Set<String> keyIds,
        Set<SignatureAlgorithm> algorithms,
        Set<String> audiences,
        Set<String> tenants,
        boolean allowPublishedKeys) {

    public TrustedClient {
        keyIds = Set.copyOf(keyIds);
        algorithms = Set.copyOf(algorithms);
        audiences = Set.copyOf(audiences);
        tenants = Set.copyOf(tenants);
        if (jku.isEmpty() && jwksFile.isEmpty()) {
            throw new IllegalArgumentException("Client '" + name + "' has no keys: expected jku or jwksFile.");
        }
    }
}
