package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What is said as the response of a CDS Hooks 2.0 service: the most urgent recommendation on one card, one quiet card if nothing
 * is recommended because a test is missing or could not be read, and no card if there is nothing to do, or if the patient has died.
 *
 * <pre>{@code ObjectNode response = Cards.advice(Answer.said(guideline, "en", evaluation), CardsPer.ANSWER, CardLinks.NONE);}</pre>
 */
public final class Cards {

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
            List<JsonNode> missing = answer.leavesOutSensitive() ? answer.requests() : raised(answer);
            boolean told = answer.leavesOutSensitive() || answer.waitsForReading();
            return missing.stream().anyMatch(request -> told || Suggestions.orderable(answer, request))
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
     * The response to somebody who drafts an order: only what is said on what is ordered.
     *
     * @param drafts the drafts of something that the guideline declares
     */
    public static ObjectNode onOrder(Answer answer, OrderedDrafts drafts, CardLinks links) {
        ObjectNode response = JSON.createObjectNode();
        ArrayNode cards = response.putArray("cards");
        Optional<String> ordered = answer.deceased()
                ? Optional.empty()
                : answer.byQuestion().keySet().stream()
                        .filter(answer::isOrdered)
                        .findFirst();
        ordered.ifPresent(question -> {
            JsonNode first =
                    answer.byQuestion().getOrDefault(question, List.of()).get(0);
            boolean against = text(first, "direction").equals("against");
            Card card = new Card(answer, links);
            cards.add(against ? card.warning(question, drafts) : card.advice(question, answer.requests(question)));
        });
        return response;
    }
}
