package dev.rationale.cdshooks;

/**
 * Where decisions and feedback are written down. It fails closed: if it throws, the answer does not leave and the client gets a
 * 503.
 */
public interface DecisionTrail {

    /** Keeps nothing. */
    DecisionTrail NONE = new DecisionTrail() {
        @Override
        public void decided(Decision decision) {}

        @Override
        public void feedback(Feedback feedback) {}
    };

    /**
     * Writes down a decision before its answer leaves, also one that gave no card.
     *
     * @throws TrailUnavailable if it could not be written
     */
    void decided(Decision decision);

    /**
     * Writes down what became of a card. The same feedback may arrive many times and counts once ({@link Feedback#key}).
     *
     * @throws TrailUnavailable if it could not be written
     */
    void feedback(Feedback feedback);

    /** The trail could not be written. */
    final class TrailUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TrailUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
