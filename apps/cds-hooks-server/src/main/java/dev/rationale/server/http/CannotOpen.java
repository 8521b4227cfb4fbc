package dev.rationale.server.http;

/** The port cannot be opened. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotOpen(Throwable failure) {
        super(
                "The port cannot be opened: " + reason(failure)
                        + "\n  Maybe another process has it; --port takes another.",
                failure);
    }

    /** The innermost of the exceptions that wrap each other says what it is about. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
