package dev.rationale.cdshooks;

/**
 * A client that was let in.
 *
 * @param client the name under which the client is configured here; it may be logged and counted
 */
public record Caller(String client) {

    /** Whoever calls a service that runs in development mode. */
    public static final Caller DEVELOPMENT = new Caller("development");
}
