package dev.rationale.fhir;

import java.util.Objects;

/** Input that gives no patient record. The message says what, where, what was seen and what was expected, and holds no patient data. */
public final class UnreadableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableInput(String message) {
        super(message);
    }

    public UnreadableInput(String what, String maybe) {
        super(what + "\n  Maybe " + maybe);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
