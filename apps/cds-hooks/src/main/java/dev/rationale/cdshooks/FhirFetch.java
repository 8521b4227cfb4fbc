package dev.rationale.cdshooks;

import dev.rationale.fhir.FhirDocument;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads from the client's FHIR server what the prefetch did not bring (R10, R13, R14). */
public interface FhirFetch {

    /** Reads nothing: whatever is wanted fails. */
    FhirFetch NEVER = wanted -> {
        Map<String, Failure> failures = new TreeMap<>();
        wanted.queries().keySet().forEach(key -> failures.put(key, Failure.NOT_ALLOWED));
        wanted.next().keySet().forEach(key -> failures.put(key, Failure.NOT_ALLOWED));
        return new Fetched(Map.of(), failures);
    };

    /** Never throws for what a client or its server sends. Each key that is wanted is in the pages or in the failures. */
    Fetched fetch(Wanted wanted);

    /**
     * What is wanted.
     *
     * @param caller the client; its token goes to no server but those that are allowed for it
     * @param server the base URL that the request named: hostile until it is found in the allow-list
     * @param token the token to read with, if the client gave one
     * @param patient logical id of the patient
     * @param queries relative URLs by prefetch key, tokens resolved: {@code Observation?patient=1&code=…}
     * @param next absolute URLs of following pages by prefetch key, as the client's bundle named them: hostile too
     * @param whole by key of a following page the query that finds everything anew
     */
    record Wanted(
            Caller caller,
            URI server,
            Optional<AccessToken> token,
            String patient,
            Map<String, String> queries,
            Map<String, URI> next,
            Map<String, String> whole) {}

    /**
     * What came of it.
     *
     * @param pages by key every page in order, each a resource or a bundle in JSON; of a next link, the pages that follow. A key
     *     is here only if all of its pages arrived.
     * @param failures by key why it could not be read
     */
    record Fetched(Map<String, List<FhirDocument>> pages, Map<String, Failure> failures) {}

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
