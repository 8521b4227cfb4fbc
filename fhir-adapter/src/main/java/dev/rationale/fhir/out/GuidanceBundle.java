package dev.rationale.fhir.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.EvaluationJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An evaluation as FHIR R4: a collection of a GuidanceResponse and, where something is recommended, the RequestGroup with one
 * action for each recommendation. Nothing in it is an order: the intent is a proposal and no action names a resource to create.
 *
 * <pre>{@code String bundle = new GuidanceBundle(guideline, "en").json(evaluation);}</pre>
 */
public final class GuidanceBundle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Guideline guideline;
    private final String language;

    public GuidanceBundle(Guideline guideline, String language) {
        this.guideline = guideline;
        this.language = language;
    }

    public String json(Evaluation evaluation) {
        try {
            JsonNode answer = JSON.readTree(new EvaluationJson(guideline, language).text(evaluation));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle(answer)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode bundle(JsonNode answer) {
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("resourceType", "Bundle").put("language", language).put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        String group = "urn:uuid:" + uuid("RequestGroup", answer);
        boolean advised = !answer.path("recommendations").isEmpty();
        Guidance guidance = new Guidance(answer, guideline.texts(), language);
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
