package dev.rationale.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the client's FHIR server what the prefetch did not bring (R10, R13, R14). */
public interface FhirFetch {

    /** Reads nothing; a call that would need it is answered with 412. */
    FhirFetch NEVER = wanted -> new Result.Failed(Failure.NOT_ALLOWED, "");

    /** Never throws for what a client or its server sends. All of what is wanted arrives, or the result is a failure. */
    Result fetch(Wanted wanted);

    /**
     * What is wanted.
     *
     * @param caller the client; its token goes to no server but those that are allowed for it
     * @param server the base URL that the request named: hostile until it is found in the allow-list
     * @param token the token to read with, if the client gave one
     * @param patient logical id of the patient
     * @param queries relative URLs by prefetch key, tokens resolved: {@code Observation?patient=1&code=…}
     * @param next absolute URLs of following pages by prefetch key, as the client's bundle named them: hostile too
     */
    record Wanted(
            Caller caller,
            URI server,
            Optional<AccessToken> token,
            String patient,
            Map<String, String> queries,
            Map<String, URI> next) {}

    /** What came of it. */
    sealed interface Result {

        /** For each key every page in order, each a resource or a bundle in JSON; a key with a next link holds the pages that follow. */
        record Fetched(Map<String, List<JsonNode>> pages) implements Result {}

        /**
         * Something that was wanted did not arrive, so nothing is handed over.
         *
         * @param key the prefetch key that failed, empty if it is not about one
         */
        record Failed(Failure failure, String key) implements Result {}
    }

    /** Why something could not be read. */
    enum Failure {
        /** The server, or a link of it, is not in the allow-list of this client. */
        NOT_ALLOWED,
        /** The server refused the token, or none was given and it wants one. */
        UNAUTHORIZED,
        UNREACHABLE,
        TIMEOUT,
        /** More pages or bytes than this service reads. */
        TOO_MUCH,
        /** Not FHIR in JSON, or an OperationOutcome. */
        UNREADABLE
    }
}
