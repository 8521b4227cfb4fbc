package dev.rationale.server;

import dev.rationale.cdshooks.Feedback;
import dev.rationale.cdshooks.FeedbackLog;
import java.util.Optional;

/**
 * Feedback without what users wrote. Where the audit trail keeps comments, sealed under the patient's key, no other file may hold
 * them in plain text, which an erasure would not reach.
 */
record WithoutComments(FeedbackLog log) implements FeedbackLog {

    @Override
    public void feedback(Feedback feedback) {
        log.feedback(new Feedback(
                feedback.service(),
                feedback.caller(),
                feedback.card(),
                feedback.outcome(),
                feedback.suggestions(),
                feedback.reason(),
                Optional.empty(),
                feedback.at(),
                feedback.received()));
    }
}
