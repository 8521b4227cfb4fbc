package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.PrefetchValue;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientSearch;
import dev.rationale.service.PrefetchStyle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /**
     * Sorts what a request brings.
     *
     * @param style what the client's server can be asked; what it holds none of is not missing
     * @throws Refusal with 400 if the value of a key that is needed is none
     */
    static Provided by(HookRequest request, List<PatientSearch> searches, PrefetchStyle style, LocalDate today) {
        refuseBroken(request, searches);
        Provided provided =
                new Provided(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (PatientSearch search : searches) {
            String query = search.query(today, request.patient(), style);
            PrefetchValue value = request.prefetch().getOrDefault(search.key(), new PrefetchValue.Failed());
            if (value instanceof PrefetchValue.Failed && style.lacks(search)) {
                value = new PrefetchValue.Nothing();
            }
            if (value instanceof PrefetchValue.Nothing && search.readsPatient()) {
                value = new PrefetchValue.Failed();
            }
            provided.sort(search.key(), query, value, request);
        }
        provided.medications(request, searches);
        return provided;
    }

    private static void refuseBroken(HookRequest request, List<PatientSearch> searches) {
        List<Issue> broken = new ArrayList<>();
        searches.forEach(search -> {
            if (request.prefetch().get(search.key()) instanceof PrefetchValue.Broken none) {
                broken.add(none.why());
            }
        });
        if (!broken.isEmpty()) {
            throw Refusal.badRequest(broken);
        }
    }

    private void sort(String key, String query, PrefetchValue value, HookRequest request) {
        if (value instanceof PrefetchValue.Whole there) {
            documents.add(there.document());
        } else if (value instanceof PrefetchValue.FirstPage page) {
            following(page, request)
                    .ifPresentOrElse(
                            link -> {
                                firstPages.put(key, page.document());
                                next.put(key, link);
                                whole.put(key, query);
                            },
                            () -> queries.put(key, query));
        } else if (value instanceof PrefetchValue.Failed) {
            queries.put(key, query);
        }
    }

    /** Of what nobody asked for the medications alone are looked at: what was asked for may refer to them. */
    private void medications(HookRequest request, List<PatientSearch> searches) {
        Set<String> asked = searches.stream().map(PatientSearch::key).collect(Collectors.toSet());
        request.prefetch().forEach((key, value) -> {
            if (!asked.contains(key) && value instanceof PrefetchValue.Whole other) {
                other.document()
                        .parsed()
                        .flatMap(Provided::medications)
                        .ifPresent(bundle -> documents.add(new FhirDocument(
                                FhirDocument.Role.prefetch(key),
                                bundle.toString().getBytes(StandardCharsets.UTF_8),
                                bundle)));
            }
        });
    }

    private static Optional<JsonNode> medications(JsonNode document) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        ArrayNode entries =
                bundle.put("resourceType", "Bundle").put("type", "collection").putArray("entry");
        if (isMedication(document)) {
            entries.addObject().set("resource", document);
        }
        for (JsonNode entry : document.path("entry")) {
            if (isMedication(entry.path("resource"))) {
                entries.add(entry);
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(bundle);
    }

    private static boolean isMedication(JsonNode resource) {
        return resource.path("resourceType").asText("").equals("Medication");
    }

    /** A link may be relative to the server that the client named; whether it may be followed is decided where it is fetched. */
    private static Optional<URI> following(PrefetchValue.FirstPage page, HookRequest request) {
        if (page.next().isEmpty()) {
            return Optional.empty();
        }
        try {
            URI link = URI.create(page.next());
            return Optional.of(request.access()
                    .server()
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
