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
 * What is said as the response of a CDS Hooks 2.0 service: the most urgent recommendation on one card, one quiet card if nothing
 * is recommended because a test is missing, and no card if there is nothing to do, or if the patient has died.
 *
 * <pre>{@code ObjectNode response = Cards.advice(Answer.said(guideline, "en", evaluation), CardsPer.ANSWER, CardLinks.NONE);}</pre>
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
    public static ObjectNode advice(Answer answer, CardsPer per, CardLinks links) {
        ObjectNode response = JSON.createObjectNode();
        ArrayNode cards = response.putArray("cards");
        if (!answer.deceased()) {
            pushed(answer, per, new Card(answer, links)).forEach(cards::add);
        }
        return response;
    }

    private static List<ObjectNode> pushed(Answer answer, CardsPer per, Card card) {
        List<String> questions =
                answer.byQuestion().keySet().stream().filter(answer::raised).toList();
        if (questions.isEmpty()) {
            List<JsonNode> missing = raised(answer);
            return missing.stream().anyMatch(request -> Suggestions.orderable(answer, request))
                    ? List.of(card.missing(missing))
                    : List.of();
        }
        return per == CardsPer.ANSWER
                ? List.of(card.advice(questions.get(0), raised(answer)))
                : questions.stream()
                        .map(question -> card.advice(question, answer.requests(question)))
                        .toList();
    }

    /** What is asked for by questions that are brought up. */
    private static List<JsonNode> raised(Answer answer) {
        return answer.requests().stream()
                .filter(request -> {
                    List<String> waiting = answer.waiting(request);
                    return waiting.isEmpty() || waiting.stream().anyMatch(answer::raised);
                })
                .toList();
    }

    /**
     * The response to somebody who orders aldesleukin: only what is said on it.
     *
     * @param drafts the drafts of it
     */
    public static ObjectNode onOrder(Answer answer, OrderedDrafts drafts, CardLinks links) {
        ObjectNode response = JSON.createObjectNode();
        ArrayNode cards = response.putArray("cards");
        List<JsonNode> given = answer.byQuestion().getOrDefault(ORDERED, List.of());
        if (!given.isEmpty() && !answer.deceased()) {
            boolean against = text(given.get(0), "direction").equals("against");
            Card card = new Card(answer, links);
            cards.add(against ? card.warning(ORDERED, drafts) : card.advice(ORDERED, answer.requests(ORDERED)));
        }
        return response;
    }
}
