package dev.rationale.fhir.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The recommendations of an answer as the actions of a RequestGroup, each with its strength, certainty and literature. */
record RequestedActions(JsonNode answer, String language) {

    private static final String STRENGTH = "http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation";
    private static final String CERTAINTY = "http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence";
    private static final String STRENGTHS = "http://terminology.hl7.org/CodeSystem/recommendation-strength";
    private static final String QUALITIES = "http://terminology.hl7.org/CodeSystem/evidence-quality";
    private static final List<String> RATED = List.of("high", "moderate", "low", "very-low");

    ObjectNode group(String module) {
        ObjectNode group = new ObjectMapper().createObjectNode();
        group.put("resourceType", "RequestGroup").put("language", language);
        group.putArray("instantiatesUri").add(module);
        group.put("status", "active").put("intent", "proposal");
        group.putObject("subject").put("reference", answer.path("patient").asText());
        group.put("authoredOn", answer.path("asOf").asText());
        ArrayNode actions = group.putArray("action");
        answer.path("recommendations").forEach(advice -> action(advice, actions.addObject()));
        return group;
    }

    private static void action(JsonNode advice, ObjectNode action) {
        ArrayNode extensions = action.putArray("extension");
        coded(extensions, STRENGTH, STRENGTHS, advice.path("strength").asText());
        String certainty = advice.path("certainty").asText();
        if (RATED.contains(certainty)) {
            coded(extensions, CERTAINTY, QUALITIES, certainty);
        }
        action.put("prefix", advice.path("direction").asText());
        action.put("title", advice.path("title").asText());
        action.put("description", advice.path("summary").asText());
        action.put("textEquivalent", advice.path("rationale").asText());
        action.putArray("code").addObject().put("text", advice.path("code").asText());
        ArrayNode documents = action.putArray("documentation");
        advice.path("citations")
                .forEach(citation -> documents
                        .addObject()
                        .put("type", "citation")
                        .put("label", citation.path("key").asText())
                        .put("citation", citation.path("text").asText()));
    }

    private static void coded(ArrayNode extensions, String url, String system, String code) {
        extensions
                .addObject()
                .put("url", url)
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code);
    }
}
