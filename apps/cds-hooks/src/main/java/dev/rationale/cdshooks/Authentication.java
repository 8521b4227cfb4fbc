package dev.rationale.cdshooks;

/** What came of looking at a caller's credentials. */
public sealed interface Authentication {

    /** Let in. */
    record Authenticated(Caller caller) implements Authentication {}

    /**
     * Not let in. The caller gets a bare 401 and never learns why.
     *
     * @param reason a short code for the log and the counters, for instance {@code expired}; holds nothing of the token
     */
    record Refused(String reason) implements Authentication {}
}
