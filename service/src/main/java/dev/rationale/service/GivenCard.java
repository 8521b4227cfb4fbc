package dev.rationale.service;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.fhir.out.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * A card that was given.
 *
 * @param uuid as the client will name it in its feedback
 * @param question the question it answers
 * @param recommendations code of what it recommends; empty if it only says what is missing
 */
public record GivenCard(String uuid, String question, List<String> recommendations) {

    public GivenCard {
        recommendations = List.copyOf(recommendations);
    }

    static List<GivenCard> in(ObjectNode response, Answer answer) {
        List<GivenCard> given = new ArrayList<>();
        for (JsonNode card : response.path("cards")) {
            String question = text(card.at("/source/topic"), "code");
            List<String> recommendations = answer.byQuestion().getOrDefault(question, List.of()).stream()
                    .limit(1)
                    .map(one -> text(one, "code"))
                    .toList();
            given.add(new GivenCard(text(card, "uuid"), question, recommendations));
        }
        return given;
    }
}
