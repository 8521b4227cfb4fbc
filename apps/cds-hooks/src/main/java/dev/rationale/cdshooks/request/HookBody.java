package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.FhirDocument;
import java.util.Map;

/**
 * The body of a call, and where in its bytes the documents stand that it holds: what was received is kept as it was, and not what
 * was understood of it.
 *
 * @param documents the bytes of each document, by the member that holds it: {@code prefetch.cd4}
 */
public record HookBody(JsonNode json, Map<String, byte[]> documents) {

    public HookBody {
        documents = Map.copyOf(documents);
    }

    /** The document in a member, which has to be an object. */
    FhirDocument document(FhirDocument.Role role, String member, JsonNode value) {
        return new FhirDocument(role, documents.getOrDefault(member, new byte[0]), value);
    }
}
