package dev.rationale.server;

import dev.rationale.cdshooks.Decision;
import dev.rationale.cdshooks.DecisionTrail;
import dev.rationale.cdshooks.Feedback;

/**
 * Two trails, each of which must have written before an answer leaves.
 *
 * @param first asked first
 * @param second not asked if the first fails
 */
record BothTrails(DecisionTrail first, DecisionTrail second) implements DecisionTrail {

    @Override
    public void decided(Decision decision) {
        first.decided(decision);
        second.decided(decision);
    }

    @Override
    public void feedback(Feedback feedback) {
        first.feedback(feedback);
        second.feedback(feedback);
    }
}
