package dev.rationale.fhir.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.Manifest.Recommended;
import dev.rationale.engine.report.EvaluationJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An evaluation as the response of a CDS Hooks 2.0 service: one card for each question that is answered, one quiet card if
 * nothing is answered because data is missing, and no card if there is nothing to say.
 *
 * <pre>{@code String response = new Cards(guideline, "en").json(evaluation);}</pre>
 */
public final class Cards {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Guideline guideline;
    private final String language;

    public Cards(Guideline guideline, String language) {
        this.guideline = guideline;
        this.language = language;
    }

    public String json(Evaluation evaluation) {
        try {
            JsonNode answer = JSON.readTree(new EvaluationJson(guideline, language).text(evaluation));
            ObjectNode response = JSON.createObjectNode();
            ArrayNode cards = response.putArray("cards");
            byQuestion(answer).forEach((question, given) -> cards.add(answering(question, given, answer)));
            if (cards.isEmpty() && !answer.path("dataRequests").isEmpty()) {
                String status = "report.status." + answer.path("status").asText();
                cards.add(card("missing", text(status), "info", List.of(), answer));
            }
            return JSON.writeValueAsString(response) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recommendations of each question; the manifest's order puts the most important of them first. */
    private Map<String, List<JsonNode>> byQuestion(JsonNode answer) {
        Map<String, List<JsonNode>> byQuestion = new LinkedHashMap<>();
        answer.path("recommendations")
                .forEach(given -> byQuestion
                        .computeIfAbsent(listed(given).question(), question -> new ArrayList<>())
                        .add(given));
        return byQuestion;
    }

    private Recommended listed(JsonNode given) {
        String code = given.path("code").asText();
        return guideline.manifest().recommendations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Recommended(code, code, "info"));
    }

    private ObjectNode answering(String question, List<JsonNode> given, JsonNode answer) {
        JsonNode first = given.get(0);
        return card(question, first.path("summary").asText(), listed(first).indicator(), given, answer);
    }

    private ObjectNode card(String question, String summary, String indicator, List<JsonNode> given, JsonNode answer) {
        ObjectNode card = JSON.createObjectNode();
        card.put("uuid", uuid(question, given, answer));
        card.put("summary", summary);
        card.put("indicator", indicator);
        card.put("detail", new CardDetail(answer, guideline.texts(), language).text(given));
        card.putObject("source")
                .put(
                        "label",
                        guideline
                                .manifest()
                                .title()
                                .getOrDefault(language, guideline.id().id()));
        return card;
    }

    /** The same answer has the same name, so that feedback on a card can be followed back to what it said. */
    private static String uuid(String question, List<JsonNode> given, JsonNode answer) {
        String name = List.of("/guideline/digest", "/patient", "/asOf", "/evidenceAsOf").stream()
                        .map(path -> answer.at(path).asText())
                        .collect(Collectors.joining("\n"))
                + "\n" + question + "\n" + given;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String text(String key) {
        return guideline.texts().text(language, key, Map.of());
    }
}
