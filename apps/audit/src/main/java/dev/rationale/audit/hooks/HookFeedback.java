package dev.rationale.audit.hooks;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.CardFeedback;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.cdshooks.FeedbackLog;
import dev.rationale.service.DecisionLog;
import java.util.Locale;

/**
 * Writes what became of the cards of a CDS Hooks service into the trail that their decisions are in.
 *
 * @param trail whoever opened it closes it
 */
public record HookFeedback(AuditTrail trail) implements FeedbackLog {

    @Override
    public void feedback(Feedback feedback) {
        try {
            trail.feedback(new CardFeedback(
                    feedback.caller().client(),
                    feedback.service(),
                    feedback.card(),
                    feedback.outcome().name().toLowerCase(Locale.ROOT),
                    feedback.reason().map(Feedback.Reason::system).orElse(""),
                    feedback.reason().map(Feedback.Reason::code).orElse(""),
                    feedback.comment().orElse(""),
                    feedback.at().toString(),
                    feedback.key()));
        } catch (AuditFailure e) {
            throw new DecisionLog.Unavailable("The feedback could not be recorded.", e);
        }
    }
}
