package dev.rationale.cohort.run;

/** What was asked cannot be done as it was asked. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unusable(String message) {
        super(message);
    }
}
