package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import dev.rationale.cdshooks.FhirFetch.Wanted;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.fetch.FhirBase;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.LentAccess;
import dev.rationale.cdshooks.request.PatientMatchCheck;
import dev.rationale.cdshooks.request.PrefetchKeys;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientSearch;
import dev.rationale.service.PrefetchStyle;
import dev.rationale.service.Unanswered;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what was prefetched and fetches what was not (R10 to R14, R17). */
final class PatientData {

    private static final URI NOWHERE = URI.create("https://invalid.");

    private final FhirFetch fetch;
    private final boolean withoutToken;

    /**
     * Gathers through a port.
     *
     * @param withoutToken whether a server may be read without a token: in development only
     */
    PatientData(FhirFetch fetch, boolean withoutToken) {
        this.fetch = fetch;
        this.withoutToken = withoutToken;
    }

    /**
     * All of the patient's data that can be had.
     *
     * @param searches what the guideline in force needs
     * @param style what the client's server can be asked
     * @param medications that were fetched already
     * @throws Refusal with 412 if something required cannot, with 400 if something belongs to somebody else
     */
    Gathered gather(
            HookRequest request,
            Caller caller,
            List<PatientSearch> searches,
            PrefetchStyle style,
            List<FhirDocument> medications,
            LocalDate today) {
        Provided provided = Provided.by(request, searches, style, today);
        Fetched fetched = provided.complete()
                ? new Fetched(Map.of(), Map.of())
                : fetched(request, caller, provided.queries(), provided.next(), provided.whole());
        require(request, searches, fetched.failures());
        PatientMatchCheck match =
                new PatientMatchCheck(request.patient(), request.access().server());
        List<FhirDocument> documents = new ArrayList<>(provided.documents());
        documents.addAll(medications);
        fetched.pages().forEach((key, pages) -> {
            Optional.ofNullable(provided.firstPages().get(key)).ifPresent(documents::add);
            pages.forEach(page -> {
                match.check(page, "fhirServer");
                documents.add(page);
            });
        });
        requirePatient(documents);
        documents.addAll(medications(request, caller, documents));
        return new Gathered(documents, notices(fetched.failures()));
    }

    /**
     * All that is required.
     *
     * @param documents prefetched and fetched
     * @param notices codes of what was asked for and not provided
     */
    record Gathered(List<FhirDocument> documents, List<String> notices) {}

    /**
     * The medications that a request's drafts and a record name and that are not there, as far as they can be read (R10). What
     * cannot be read is told by the reader, which misses it.
     *
     * @param record what is there
     */
    List<FhirDocument> medications(HookRequest request, Caller caller, List<FhirDocument> record) {
        Optional<FhirBase> server =
                request.access().server().flatMap(named -> FhirBase.of(named.toString(), withoutToken));
        if (server.isEmpty()) {
            return List.of();
        }
        MedicationReferences references = new MedicationReferences();
        references.in(request.drafts().bundle(), true);
        record.forEach(document -> document.parsed().ifPresent(parsed -> references.in(parsed, false)));
        Map<String, String> queries = new LinkedHashMap<>();
        references.missing(server.get()).forEach(name -> queries.put(name, name));
        if (queries.isEmpty()) {
            return List.of();
        }
        return fetched(request, caller, queries, Map.of(), Map.of()).pages().values().stream()
                .flatMap(List::stream)
                .filter(PatientData::holdsMedicationsOnly)
                .toList();
    }

    /** A server that was asked for a medication may not bring anything else in. */
    private static boolean holdsMedicationsOnly(FhirDocument document) {
        return document.parsed().filter(PatientData::holdsMedicationsOnly).isPresent();
    }

    private static boolean holdsMedicationsOnly(JsonNode resource) {
        if (!resource.path("resourceType").asText("").equals("Bundle")) {
            return resource.path("resourceType").asText("").equals("Medication");
        }
        for (JsonNode entry : resource.path("entry")) {
            if (!holdsMedicationsOnly(entry.path("resource"))) {
                return false;
            }
        }
        return true;
    }

    private Fetched fetched(
            HookRequest request,
            Caller caller,
            Map<String, String> queries,
            Map<String, URI> next,
            Map<String, String> whole) {
        LentAccess access = request.access();
        boolean readable = access.server().isPresent() && (access.token().isPresent() || withoutToken);
        FhirFetch how = readable ? fetch : FhirFetch.NEVER;
        return how.fetch(new Wanted(
                caller, access.server().orElse(NOWHERE), access.token(), request.patient(), queries, next, whole));
    }

    private static void require(HookRequest request, List<PatientSearch> searches, Map<String, Failure> failures) {
        List<Issue> issues = new ArrayList<>();
        searches.stream()
                .filter(PatientSearch::required)
                .forEach(search -> Optional.ofNullable(failures.get(search.key()))
                        .ifPresent(failure -> issues.add(missing(search.key(), failure))));
        if (!issues.isEmpty()) {
            issues.addAll(request.access().faults());
            throw new Refusal(412, Outcome.DATA_UNAVAILABLE, issues);
        }
    }

    /** Whoever is not there has no age and may have died: nothing can be said of somebody of whom nothing is known. */
    private static void requirePatient(List<FhirDocument> documents) {
        boolean there = documents.stream()
                .flatMap(document -> document.parsed().stream())
                .anyMatch(PatientData::holdsPatient);
        if (!there) {
            String place = PrefetchKeys.place("patient");
            String what = "The Patient resource of context.patientId is needed, and " + place + " does not hold it.";
            throw new Refusal(412, Outcome.DATA_UNAVAILABLE, List.of(new Issue("not-found", place, what)));
        }
    }

    private static boolean holdsPatient(JsonNode resource) {
        for (JsonNode entry : resource.path("entry")) {
            if (holdsPatient(entry.path("resource"))) {
                return true;
            }
        }
        return resource.path("resourceType").asText("").equals("Patient");
    }

    private static Issue missing(String key, Failure failure) {
        String why = switch (failure) {
            case NOT_ALLOWED ->
                "it was not prefetched whole, and no FHIR server that may be read was given with a token";
            case UNAUTHORIZED -> "the FHIR server refused the token";
            case UNREACHABLE -> "the FHIR server could not be reached";
            case TIMEOUT -> "the FHIR server did not answer in time";
            case TOO_MUCH -> "the FHIR server has more pages or bytes than are read";
            case UNREADABLE -> "the FHIR server's answer is no FHIR that can be read";
        };
        return new Issue(
                failure == Failure.TIMEOUT ? "timeout" : "not-found",
                PrefetchKeys.place(key),
                "The data of the prefetch key '" + key + "' is needed and could not be had: " + why + ".");
    }

    private static List<String> notices(Map<String, Failure> failures) {
        return failures.keySet().stream().map(Unanswered::notice).toList();
    }
}
