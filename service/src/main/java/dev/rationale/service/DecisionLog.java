package dev.rationale.service;

import java.util.Objects;
import java.util.Optional;

/** Where decisions are written down. It fails closed: if it throws, the answer does not leave. */
public interface DecisionLog {

    /** Keeps nothing. */
    DecisionLog NONE = decision -> Optional.empty();

    /**
     * Writes down a decision before its answer leaves, also one with nothing to say.
     *
     * @return the id under which it was written down; empty if nothing is kept
     * @throws Unavailable if it could not be written
     */
    Optional<String> record(Decision decision);

    /** Does what recording takes, and writes no decision down: so that the first one that is recorded is not a slow one. */
    default void rehearse(Decision decision) {}

    /** The log could not be written. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }
}
