package dev.rationale.fhir.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A whole answer as one FHIR R4 GuidanceResponse that explains itself: the advice is contained as a RequestGroup, the
 * explanation as Parameters. Each {@code fact} there says what was read or concluded and on which resources it rests, each
 * {@code firing} what a rule matched and inserted, and {@code evaluation} is the canonical answer, byte for byte.
 *
 * <pre>{@code String response = ExplainedGuidance.json(Answer.read(guideline, "en", canonical), canonical);}</pre>
 */
public final class ExplainedGuidance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    private ExplainedGuidance() {}

    /**
     * The resource as text.
     *
     * @param canonical the text of the answer, which goes into it as it is
     */
    public static String json(Answer answer, String canonical) {
        try {
            return JSON.writeValueAsString(explained(answer, canonical)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode explained(Answer said, String text) {
        JsonNode answer = said.json();
        Guidance guidance = new Guidance(answer, said.texts(), said.language());
        ObjectNode response = guidance.response();
        ArrayNode contained = response.putArray("contained");
        contained.add(explanation(said, text));
        response.putObject("outputParameters").put("reference", "#explanation");
        if (!answer.path("recommendations").isEmpty()) {
            contained.add(guidance.advice().put("id", "advice"));
            response.putObject("result").put("reference", "#advice");
        }
        return response;
    }

    private static ObjectNode explanation(Answer said, String text) {
        JsonNode answer = said.json();
        ObjectNode explanation =
                JSON.createObjectNode().put("resourceType", "Parameters").put("id", "explanation");
        ArrayNode parameters = explanation.putArray("parameter");
        parameters
                .addObject()
                .put("name", "asOf")
                .put("valueDate", answer.path("asOf").asText());
        String evidenceAsOf = answer.path("evidenceAsOf").asText();
        parameters.addObject().put("name", "evidenceAsOf").put("valueDate", evidenceAsOf);
        answer.at("/trace/facts").forEach(fact -> fact(fact, part(parameters, "fact")));
        answer.at("/trace/firings").forEach(firing -> firing(firing, part(parameters, "firing")));
        parameters
                .addObject()
                .put("name", "evaluation")
                .putObject("valueAttachment")
                .put("contentType", "application/json")
                .put("language", said.language())
                .put("data", text.getBytes(StandardCharsets.UTF_8));
        return explanation;
    }

    private static void fact(JsonNode fact, ArrayNode parts) {
        string(parts, "id", fact.path("id"));
        string(parts, "type", fact.path("type"));
        string(parts, "summary", fact.path("summary"));
        if (fact.has("sources")) {
            fact.path("sources").forEach(source -> source(parts, source));
        } else {
            source(parts, fact.path("source"));
        }
    }

    private static void firing(JsonNode firing, ArrayNode parts) {
        string(parts, "rule", firing.path("rule"));
        string(parts, "phase", firing.path("phase"));
        firing.path("matched").forEach(fact -> string(parts, "matched", fact));
        firing.path("inserted").forEach(fact -> string(parts, "inserted", fact));
    }

    private static void source(ArrayNode parts, JsonNode source) {
        if (REFERENCE.matcher(source.asText()).matches()) {
            ObjectNode part = parts.addObject().put("name", "source");
            part.putObject("valueReference").put("reference", source.asText());
        } else {
            string(parts, "source", source);
        }
    }

    /** FHIR knows no empty text, so nothing is said where there is none. */
    private static void string(ArrayNode parts, String name, JsonNode value) {
        if (value.isTextual() && !value.asText().isBlank()) {
            parts.addObject().put("name", name).put("valueString", value.asText());
        }
    }

    private static ArrayNode part(ArrayNode parameters, String name) {
        return parameters.addObject().put("name", name).putArray("part");
    }
}
