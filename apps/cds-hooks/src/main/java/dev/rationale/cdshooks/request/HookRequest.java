package dev.rationale.cdshooks.request;

import java.util.Map;

/**
 * A request that holds what it must.
 *
 * @param hookInstance the client's UUID of the call, in lower case
 * @param access what the client lends to read with
 * @param user who is looking, as the client writes it; used for nothing but to be kept with the decision
 * @param patient logical id of the patient in context
 * @param prefetch by key what the client sent
 */
public record HookRequest(
        String hookInstance,
        LentAccess access,
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
