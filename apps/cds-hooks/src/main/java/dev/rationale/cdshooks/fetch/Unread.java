package dev.rationale.cdshooks.fetch;

import dev.rationale.cdshooks.FhirFetch.Failure;

/** A prefetch key could not be read. The message holds neither an address nor a token. */
final class Unread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    Unread(Failure failure, String key, String what) {
        super("The prefetch key '" + key + "' " + what + ".");
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
