package dev.rationale.audit.trail;

/**
 * What became of a card, as the service hands it in.
 *
 * @param client who says so
 * @param service id of the CDS service
 * @param card uuid of the card
 * @param outcome {@code accepted} or {@code overridden}
 * @param reasonSystem code system of the reason; empty if there is none
 * @param reasonCode code of the reason; empty if there is none
 * @param comment what the user wrote; empty if nothing. It is sealed
 * @param reported instant at which it happened, as the client says, ISO 8601
 * @param event equal for reports of one event
 */
public record CardFeedback(
        String client,
        String service,
        String card,
        String outcome,
        String reasonSystem,
        String reasonCode,
        String comment,
        String reported,
        String event) {

    /** The comment and the reason are left out. */
    @Override
    public String toString() {
        return "CardFeedback[" + service + ", " + card + ", " + outcome + "]";
    }
}
