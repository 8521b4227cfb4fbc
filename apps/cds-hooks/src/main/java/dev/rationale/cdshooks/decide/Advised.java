package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.Decision;
import dev.rationale.fhir.out.Answer;
import java.util.Optional;

/**
 * What is said to a call.
 *
 * @param response the CDS Hooks response
 * @param reasoning what it was made from; empty if nobody had to be evaluated
 */
public record Advised(JsonNode response, Optional<Reasoning> reasoning) {

    /**
     * Why it is said.
     *
     * @param page the unguessable name under which the explanation is kept
     */
    public record Reasoning(String page, Answer answer, Decision decision) {}

    public boolean silent() {
        return response.path("cards").isEmpty();
    }
}
