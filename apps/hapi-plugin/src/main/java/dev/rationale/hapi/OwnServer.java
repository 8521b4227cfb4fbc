package dev.rationale.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.fetch.FhirBase;
import dev.rationale.cdshooks.service.PrefetchTemplate;
import dev.rationale.cdshooks.service.PrefetchTemplates;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
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
    private final FhirContext context;
    private final PatientChart charts;
    private final Clock clock;

    /**
     * Reads from the own server.
     *
     * @param base the address under which clients name it; without one nothing is read
     */
    OwnServer(Optional<FhirBase> base, FhirContext context, PatientChart charts, Clock clock) {
        this.base = base;
        this.context = context;
        this.charts = charts;
        this.clock = clock;
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        PrefetchTemplates.all().stream()
                .filter(template -> wanted.next().containsKey(template.key()))
                .forEach((PrefetchTemplate template) ->
                        queries.put(template.key(), template.query(today, wanted.patient())));
        Map<String, List<JsonNode>> pages = new LinkedHashMap<>();
        Map<String, Failure> failures = new TreeMap<>();
        queries.forEach((key, query) -> {
            try {
                pages.put(key, List.of(json(query)));
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

    private JsonNode json(String query) {
        Bundle found = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        for (IBaseResource resource : charts.answer(query, new SystemRequestDetails())) {
            found.addEntry().setResource((Resource) resource);
        }
        try {
            return JSON.readTree(context.newJsonParser().encodeResourceToString(found));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
