package dev.rationale.cdshooks;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Decides who may call. It is asked before anything but a preflight request (J1 to J10). */
public interface Authenticator {

    /** Lets everybody in: for development mode only, which discovery announces. */
    Authenticator EVERYBODY = presented -> new Authentication.Authenticated(Caller.DEVELOPMENT);

    /** Never throws for what a caller sends; anything that cannot be checked is refused. */
    Authentication authenticate(Credentials presented);

    /**
     * What a call presents.
     *
     * @param method HTTP method
     * @param url the exact URL that was called, built from the configured external URL and never from the Host header
     * @param headers by name in lower case
     */
    record Credentials(String method, URI url, Map<String, List<String>> headers) {

        /** Headers are left out: they hold the token. */
        @Override
        public String toString() {
            return method + " " + url;
        }
    }
}
