package dev.rationale.cdshooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a card.
 *
 * @param service id of the CDS service
 * @param card uuid of the card, in lower case
 * @param suggestions uuids of the suggestions that were accepted
 * @param reason why the card was overridden
 * @param comment what the user wrote: free text that may hold anything, so it is stored and never logged
 * @param at when it happened, as the client says
 * @param received when it arrived here
 */
public record Feedback(
        String service,
        Caller caller,
        String card,
        Outcome outcome,
        List<String> suggestions,
        Optional<Reason> reason,
        Optional<String> comment,
        Instant at,
        Instant received) {

    public Feedback {
        suggestions = List.copyOf(suggestions);
    }

    /** Whether the card was followed. */
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN
    }

    /** A coded reason for overriding. */
    public record Reason(String system, String code) {}

    /** Equal for reports of the same event, however often they arrive. */
    public String key() {
        return String.join(
                "|", service, caller.client(), card, outcome.name(), String.join(",", suggestions), at.toString());
    }

    /** The comment is left out. */
    @Override
    public String toString() {
        return "Feedback[" + service + ", " + card + ", " + outcome + "]";
    }
}
