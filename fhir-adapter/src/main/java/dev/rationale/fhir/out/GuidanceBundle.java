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
import java.util.Map;
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
        add(entries, "urn:uuid:" + uuid("GuidanceResponse", answer), guidance(answer, advised ? group : ""));
        if (advised) {
            add(entries, group, new RequestedActions(answer, language).group(module(answer)));
        }
        return bundle;
    }

    private static void add(ArrayNode entries, String url, ObjectNode resource) {
        entries.addObject().put("fullUrl", url).set("resource", resource);
    }

    private ObjectNode guidance(JsonNode answer, String group) {
        ObjectNode guidance = JSON.createObjectNode();
        guidance.put("resourceType", "GuidanceResponse").put("language", language);
        guidance.put("moduleUri", module(answer));
        guidance.put("status", answer.path("dataRequests").isEmpty() ? "success" : "data-required");
        guidance.putObject("subject").put("reference", answer.path("patient").asText());
        guidance.put("occurrenceDateTime", answer.path("asOf").asText());
        notes(answer, guidance.putArray("note"));
        if (!group.isEmpty()) {
            guidance.putObject("result").put("reference", group);
        }
        if (!answer.path("dataRequests").isEmpty()) {
            ArrayNode required = guidance.putArray("dataRequirement");
            answer.path("dataRequests")
                    .forEach(request -> required.addObject()
                            .put("type", "Observation")
                            .put("id", request.path("code").asText()));
        }
        return guidance;
    }

    /** The disclaimer, why nothing is said where nothing is, and how to record what is missing. */
    private void notes(JsonNode answer, ArrayNode notes) {
        notes.addObject().put("text", answer.path("disclaimer").asText());
        if (answer.path("status").asText().equals("not-applicable")) {
            String reason = "not-applicable." + answer.path("reason").asText();
            notes.addObject().put("text", guideline.texts().text(language, reason, Map.of()));
        }
        answer.path("withheld")
                .forEach(one -> notes.addObject().put("text", one.path("text").asText()));
        answer.path("dataRequests")
                .forEach(one -> notes.addObject()
                        .put(
                                "text",
                                one.path("title").asText() + ": "
                                        + one.path("howToRecord").asText()));
    }

    private static String module(JsonNode answer) {
        return "urn:rationale:" + answer.at("/guideline/id").asText() + ":"
                + answer.at("/guideline/version").asText() + ":"
                + answer.at("/guideline/digest").asText();
    }

    private static String uuid(String type, JsonNode answer) {
        return UUID.nameUUIDFromBytes((type + answer).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
