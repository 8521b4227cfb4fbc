package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.service.Decision;
import java.util.Optional;

/**
 * What is said to a call.
 *
 * @param response the CDS Hooks response
 * @param reasoning what it was made from; empty if nobody had to be evaluated
 */
public record HookResult(ObjectNode response, Optional<Reasoning> reasoning) {

    /**
     * Why it is said.
     *
     * @param page the unguessable name under which the explanation is kept
     */
    public record Reasoning(String page, Decision decision) {}

    public boolean silent() {
        return response.path("cards").isEmpty();
    }
}
