package dev.rationale.fhir.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A whole answer as FHIR R4: a collection of a GuidanceResponse and, where something is recommended, the RequestGroup with one
 * action for each recommendation. Nothing in it is an order: the intent is a proposal and no action names a resource to create.
 *
 * <pre>{@code String bundle = GuidanceBundle.json(Answer.read(guideline, "en", canonical));}</pre>
 */
public final class GuidanceBundle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GuidanceBundle() {}

    /** The resources as text. */
    public static String json(Answer answer) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle(answer)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode bundle(Answer said) {
        JsonNode answer = said.json();
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("resourceType", "Bundle").put("language", said.language()).put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        String group = "urn:uuid:" + uuid("RequestGroup", answer);
        boolean advised = !answer.path("recommendations").isEmpty();
        Guidance guidance = new Guidance(answer, said.texts(), said.language());
        ObjectNode response = guidance.response();
        add(entries, "urn:uuid:" + uuid("GuidanceResponse", answer), response);
        if (advised) {
            response.putObject("result").put("reference", group);
            add(entries, group, guidance.advice());
        }
        return bundle;
    }

    private static void add(ArrayNode entries, String url, ObjectNode resource) {
        entries.addObject().put("fullUrl", url).set("resource", resource);
    }

    private static String uuid(String type, JsonNode answer) {
        return UUID.nameUUIDFromBytes((type + answer).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
