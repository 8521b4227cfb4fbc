package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What is said as the response of a CDS Hooks 2.0 service: one card for each question that is answered, one quiet card if
 * nothing is answered because data is missing, and no card if there is nothing to say.
 *
 * <pre>{@code ObjectNode response = Cards.advice(Answer.said(guideline, "en", evaluation), CardLinks.NONE);}</pre>
 */
public final class Cards {

    /** The question that a draft of aldesleukin raises. */
    public static final String ORDERED = "il2";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cards() {}

    /** A response as text. */
    public static String written(ObjectNode response) {
        try {
            return JSON.writeValueAsString(response) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The response to somebody who opens a chart. */
    public static ObjectNode advice(Answer answer, CardLinks links) {
        ObjectNode response = JSON.createObjectNode();
        ArrayNode cards = response.putArray("cards");
        Card card = new Card(answer, links);
        answer.byQuestion().forEach((question, given) -> cards.add(card.advice(question, given)));
        List<JsonNode> missing = answer.requests(Answer.MISSING);
        if (cards.isEmpty() && !missing.isEmpty()) {
            cards.add(card.missing(missing));
        }
        return response;
    }

    /**
     * The response to somebody who orders aldesleukin: only what is said on it.
     *
     * @param drafts the drafts of it that can be named, as {@code Type/id}
     */
    public static ObjectNode onOrder(Answer answer, List<String> drafts, CardLinks links) {
        ObjectNode response = JSON.createObjectNode();
        ArrayNode cards = response.putArray("cards");
        List<JsonNode> given = answer.byQuestion().getOrDefault(ORDERED, List.of());
        if (!given.isEmpty()) {
            boolean against = text(given.get(0), "direction").equals("against");
            Card card = new Card(answer, links);
            cards.add(against ? card.warning(ORDERED, given, drafts) : card.advice(ORDERED, given));
        }
        return response;
    }
}
