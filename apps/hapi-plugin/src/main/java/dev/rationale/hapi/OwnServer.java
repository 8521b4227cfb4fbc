package dev.rationale.hapi;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.fetch.FhirBase;
import dev.rationale.fhir.FhirDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a client did not prefetch where it already is: in the server that this runs in, and only if that is the server the
 * client named. It reads with the rights of the host, since the client was let in and names one patient; no other server is asked.
 */
final class OwnServer implements FhirFetch {

    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<FhirBase> base;
    private final PatientChart charts;

    /**
     * Reads from the own server.
     *
     * @param base the address under which clients name it; without one nothing is read
     */
    OwnServer(Optional<FhirBase> base, PatientChart charts) {
        this.base = base;
        this.charts = charts;
    }

    @Override
    public Fetched fetch(Wanted wanted) {
        boolean own =
                base.isPresent() && base.equals(FhirBase.of(wanted.server().toString(), true));
        return own ? read(wanted) : NEVER.fetch(wanted);
    }

    /** Of a bundle that was cut, the rest is not looked for by its link: the query is made anew. */
    private Fetched read(Wanted wanted) {
        Map<String, String> queries = new TreeMap<>(wanted.queries());
        queries.putAll(wanted.whole());
        Map<String, List<FhirDocument>> pages = new LinkedHashMap<>();
        Map<String, Failure> failures = new TreeMap<>();
        queries.forEach((key, query) -> {
            try {
                pages.put(key, List.of(document(key, query)));
            } catch (TooManyResources tooMany) {
                failures.put(key, Failure.TOO_MUCH);
            } catch (RuntimeException failed) {
                // Its message may quote the patient's data.
                LOG.warn(
                        "The prefetch key {} could not be read from this server: {}",
                        key,
                        failed.getClass().getName());
                failures.put(key, Failure.UNREACHABLE);
            }
        });
        return new Fetched(pages, failures);
    }

    private FhirDocument document(String key, String query) {
        byte[] found = charts.answer(query, new SystemRequestDetails());
        try {
            return new FhirDocument(FhirDocument.Role.prefetch(key), found, JSON.readTree(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
