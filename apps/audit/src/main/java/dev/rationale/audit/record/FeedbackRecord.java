package dev.rationale.audit.record;

/**
 * What became of a card. What the user wrote is in the sealed part.
 *
 * @param decision id of the decision that showed the card; empty if the trail knows no such card
 * @param outcome {@code accepted} or {@code overridden}
 * @param reasonSystem code system of the reason; empty if there is none
 * @param reasonCode code of the reason; empty if there is none, or if it is no plain code
 * @param reported when it happened, as the client says
 * @param event equal for reports of one event
 * @param key name of the key of the sealed part; empty if nothing is sealed
 */
public record FeedbackRecord(
        int format,
        String kind,
        String id,
        String when,
        String client,
        String service,
        String card,
        String decision,
        String outcome,
        String reasonSystem,
        String reasonCode,
        String reported,
        String event,
        String key) {

    public static final String KIND = "feedback";

    /** The sealed part. */
    public record Words(String reason, String comment) {}
}
