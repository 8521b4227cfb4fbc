package dev.rationale.cdshooks.request;

import dev.rationale.cdshooks.AccessToken;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A request that holds what it must.
 *
 * @param hookInstance the client's UUID of the call, in lower case
 * @param fhirServer where the client's data can be read; not yet held against any allow-list
 * @param token to read with
 * @param user who is looking, as {@code Type/id}
 * @param patient logical id of the patient in context
 * @param prefetch by key what the client sent
 */
public record HookRequest(
        String hookInstance,
        Optional<URI> fhirServer,
        Optional<AccessToken> token,
        String user,
        String patient,
        Drafts drafts,
        Map<String, PrefetchValue> prefetch) {

    /** Nothing of the patient is shown. */
    @Override
    public String toString() {
        return "HookRequest[" + hookInstance + "]";
    }
}
