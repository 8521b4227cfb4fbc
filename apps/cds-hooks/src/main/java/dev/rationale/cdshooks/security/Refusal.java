package dev.rationale.cdshooks.security;

import java.util.Locale;

/** A token was not accepted. What it says is for our log and counters; the caller gets a bare 401 (J9). */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        NO_TOKEN,
        MALFORMED,
        TYPE,
        ALGORITHM,
        KEY_ID,
        CRITICAL_HEADER,
        ISSUER,
        JKU,
        UNKNOWN_KEY,
        AMBIGUOUS_KEY,
        KEY_DOES_NOT_FIT,
        PUBLISHED_KEY,
        KEYS_UNAVAILABLE,
        SIGNATURE,
        MISSING_CLAIM,
        AUDIENCE,
        TENANT,
        EXPIRED,
        ISSUED_IN_FUTURE,
        NOT_YET_VALID,
        LIFETIME,
        REPLAYED,
        MEMORY_FULL
    }

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** The reason as the log and the counters name it, for instance {@code unknown-key}. */
    String code() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void unless(boolean holds, Reason reason) {
        if (!holds) {
            throw new Refusal(reason);
        }
    }
}
