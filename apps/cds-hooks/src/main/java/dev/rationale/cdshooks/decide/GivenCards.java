package dev.rationale.cdshooks.decide;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.Decision.Card;
import dev.rationale.fhir.out.Answer;
import java.util.ArrayList;
import java.util.List;

/** The cards of a response, as the trail writes them down. */
final class GivenCards {

    private GivenCards() {}

    static List<Card> in(JsonNode response, Answer answer) {
        List<Card> given = new ArrayList<>();
        for (JsonNode card : response.path("cards")) {
            String question = text(card.at("/source/topic"), "code");
            List<String> recommendations = answer.byQuestion().getOrDefault(question, List.of()).stream()
                    .map(one -> text(one, "code"))
                    .toList();
            given.add(new Card(text(card, "uuid"), question, recommendations));
        }
        return given;
    }
}
