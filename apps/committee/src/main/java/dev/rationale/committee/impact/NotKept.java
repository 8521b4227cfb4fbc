package dev.rationale.committee.impact;

import java.util.Objects;

/** What a patient's answer was given on is no longer there, or never was kept; nothing is wrong with it. The message says why. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotKept(String why) {
        super(why);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
