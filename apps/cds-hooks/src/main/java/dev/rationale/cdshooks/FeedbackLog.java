package dev.rationale.cdshooks;

import dev.rationale.service.DecisionLog.Unavailable;

/** Where feedback is written down. It fails closed: if it throws, the feedback is not confirmed and the client gets a 503. */
public interface FeedbackLog {

    /** Keeps nothing. */
    FeedbackLog NONE = feedback -> {};

    /**
     * Writes down what became of a card. The same feedback may arrive many times and counts once ({@link Feedback#key}).
     *
     * @throws Unavailable if it could not be written
     */
    void feedback(Feedback feedback);

    /** This log and then another, each of which must have written; the other is not asked if this one fails. */
    default FeedbackLog and(FeedbackLog other) {
        return feedback -> {
            feedback(feedback);
            other.feedback(feedback);
        };
    }
}
