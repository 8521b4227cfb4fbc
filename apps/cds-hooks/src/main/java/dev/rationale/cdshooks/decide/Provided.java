package dev.rationale.cdshooks.decide;

import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.PrefetchValue;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientSearch;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client provided of what was asked for, and what is still to be read.
 *
 * @param documents what is there whole
 * @param firstPages by key, what is there in part
 * @param queries by key, what has to be asked for anew: it is absent, failed, or was cut without a link
 * @param next by key, the link from a first page to the next
 * @param whole by key of a first page, the query that finds everything anew
 */
record Provided(
        List<FhirDocument> documents,
        Map<String, FhirDocument> firstPages,
        Map<String, String> queries,
        Map<String, URI> next,
        Map<String, String> whole) {

    static Provided by(HookRequest request, List<PatientSearch> searches, LocalDate today) {
        Provided provided =
                new Provided(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (PatientSearch search : searches) {
            provided.sort(search.key(), search.query(today, request.patient()), request);
        }
        return provided;
    }

    private void sort(String key, String query, HookRequest request) {
        PrefetchValue value = request.prefetch().get(key);
        if (value instanceof PrefetchValue.Whole whole) {
            documents.add(whole.document());
        } else if (value instanceof PrefetchValue.FirstPage page) {
            following(page, request)
                    .ifPresentOrElse(
                            link -> {
                                firstPages.put(key, page.document());
                                next.put(key, link);
                                whole.put(key, query);
                            },
                            () -> queries.put(key, query));
        } else if (!(value instanceof PrefetchValue.Nothing)) {
            queries.put(key, query);
        }
    }

    /** A link may be relative to the server that the client named; whether it may be followed is decided where it is fetched. */
    private static Optional<URI> following(PrefetchValue.FirstPage page, HookRequest request) {
        if (page.next().isEmpty()) {
            return Optional.empty();
        }
        try {
            URI link = URI.create(page.next());
            return Optional.of(request.fhirServer()
                    .map(server -> URI.create(server.toString().replaceFirst("/*$", "/"))
                            .resolve(link))
                    .orElse(link));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    boolean complete() {
        return queries.isEmpty() && next.isEmpty();
    }
}
