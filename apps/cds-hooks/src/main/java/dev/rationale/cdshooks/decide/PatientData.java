package dev.rationale.cdshooks.decide;

import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import dev.rationale.cdshooks.FhirFetch.Wanted;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.PatientMatchCheck;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientSearch;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
     * @throws Refusal with 412 if something required cannot, with 400 if something belongs to somebody else
     */
    Gathered gather(HookRequest request, Caller caller, List<PatientSearch> searches, LocalDate today) {
        Provided provided = Provided.by(request, searches, today);
        Fetched fetched = provided.complete() ? new Fetched(Map.of(), Map.of()) : fetched(request, caller, provided);
        require(searches, fetched.failures());
        PatientMatchCheck match = new PatientMatchCheck(request.patient(), request.fhirServer());
        List<FhirDocument> documents = new ArrayList<>(provided.documents());
        fetched.pages().forEach((key, pages) -> {
            Optional.ofNullable(provided.firstPages().get(key)).ifPresent(documents::add);
            pages.forEach(page -> {
                match.check(page, "fhirServer");
                documents.add(page);
            });
        });
        return new Gathered(documents, notices(fetched.failures()));
    }

    /**
     * All that is required.
     *
     * @param documents prefetched and fetched
     * @param notices codes of what was asked for and not provided
     */
    record Gathered(List<FhirDocument> documents, List<String> notices) {}

    private Fetched fetched(HookRequest request, Caller caller, Provided provided) {
        boolean readable = request.fhirServer().isPresent() && (request.token().isPresent() || withoutToken);
        FhirFetch how = readable ? fetch : FhirFetch.NEVER;
        URI server = request.fhirServer().orElse(NOWHERE);
        return how.fetch(new Wanted(
                caller,
                server,
                request.token(),
                request.patient(),
                provided.queries(),
                provided.next(),
                provided.whole()));
    }

    private static void require(List<PatientSearch> searches, Map<String, Failure> failures) {
        List<Issue> issues = searches.stream()
                .filter(PatientSearch::required)
                .flatMap(search ->
                        Optional.ofNullable(failures.get(search.key()))
                                .map(failure -> missing(search.key(), failure))
                                .stream())
                .toList();
        if (!issues.isEmpty()) {
            throw new Refusal(412, Outcome.DATA_UNAVAILABLE, issues);
        }
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
                "prefetch.'" + key + "'",
                "The data of the prefetch key '" + key + "' is needed and could not be had: " + why + ".");
    }

    private static List<String> notices(Map<String, Failure> failures) {
        return failures.keySet().stream()
                .map(key -> "not-provided-" + key.toLowerCase(Locale.ROOT))
                .toList();
    }
}
