package dev.rationale.fhir.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.Texts;
import java.util.Map;

/** The canonical answer as the two resources that carry it in FHIR R4: what was found, and what is advised. */
record Guidance(JsonNode answer, Texts texts, String language) {

    /** A GuidanceResponse without a result: whoever places the advice says where it stands. */
    ObjectNode response() {
        ObjectNode guidance = new ObjectMapper().createObjectNode();
        guidance.put("resourceType", "GuidanceResponse").put("language", language);
        guidance.put("moduleUri", module());
        guidance.put("status", answer.path("dataRequests").isEmpty() ? "success" : "data-required");
        guidance.putObject("subject").put("reference", answer.path("patient").asText());
        guidance.put("occurrenceDateTime", answer.path("asOf").asText());
        notes(guidance.putArray("note"));
        if (!answer.path("dataRequests").isEmpty()) {
            ArrayNode required = guidance.putArray("dataRequirement");
            answer.path("dataRequests")
                    .forEach(request -> required.addObject()
                            .put("type", "Observation")
                            .put("id", request.path("code").asText()));
        }
        return guidance;
    }

    /** The recommendations as a RequestGroup. */
    ObjectNode advice() {
        return new RequestedActions(answer, language).group(module());
    }

    /** Names the guideline, its version and the digest of its files. */
    String module() {
        return "urn:rationale:" + answer.at("/guideline/id").asText() + ":"
                + answer.at("/guideline/version").asText() + ":"
                + answer.at("/guideline/digest").asText();
    }

    /** The disclaimer, why nothing is said where nothing is, and how to record what is missing. */
    private void notes(ArrayNode notes) {
        notes.addObject().put("text", answer.path("disclaimer").asText());
        if (answer.path("status").asText().equals("not-applicable")) {
            String reason = "not-applicable." + answer.path("reason").asText();
            notes.addObject().put("text", texts.text(language, reason, Map.of()));
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
}
