package dev.rationale.server.config;

import dev.rationale.cdshooks.security.TrustedClient;
import java.util.Set;

/**
 * A client and the FHIR servers that it may name.
 *
 * @param fhirServers base addresses; nothing is fetched for this client if there are none
 */
public record ClientSettings(TrustedClient client, Set<String> fhirServers) {

    public ClientSettings {
        fhirServers = Set.copyOf(fhirServers);
    }
}
