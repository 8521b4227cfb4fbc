package dev.rationale.cases;

/** A file of cases, or a case in it, cannot be understood; the message names the place. */
public final class UnreadableCases extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCases(String message, Throwable cause) {
        super(message, cause);
    }
}
