package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.fhir.FhirDocument;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds every resource against the patient of the context (R17). One that belongs to somebody else shows that the client mixed
 * up two people, so nothing is evaluated at all.
 *
 * @param patient logical id
 * @param server the client's FHIR server: the same id on another server is another person
 */
public record PatientMatchCheck(String patient, Optional<URI> server) {

    private static final List<String> PERSONS = List.of("subject", "patient", "individual", "for", "beneficiary");
    private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");
    private static final String URN = "urn:uuid:";

    /**
     * Looks at every resource of a document.
     *
     * @param where the place of the document in the request
     * @throws Refusal if one belongs to somebody else
     */
    public void check(JsonNode document, String where) {
        if (!holdsOnlyTheirs(document, "", patients(document))) {
            throw refusal(where);
        }
    }

    /** Looks at every resource of a document that was parsed to be looked at. */
    public void check(FhirDocument document, String where) {
        check(
                document.parsed()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "A document was not parsed, so whose it is is not known.")),
                where);
    }

    /** The refusal for data of somebody else. */
    public static Refusal refusal(String where) {
        return new Refusal(
                400,
                Outcome.WRONG_PATIENT,
                List.of(new Issue(
                        "conflict",
                        where,
                        "'" + where + "' holds a resource of another patient than context.patientId.")));
    }

    private static Map<String, String> patients(JsonNode document) {
        Map<String, String> byUrl = new HashMap<>();
        document.path("entry").forEach(entry -> {
            if (entry.at("/resource/resourceType").asText("").equals("Patient")) {
                byUrl.put(
                        entry.path("fullUrl").asText(""),
                        id(entry.path("resource"), entry.path("fullUrl").asText("")));
            }
        });
        return byUrl;
    }

    /** HAPI leaves out an id that the entry's URN repeats. */
    private static String id(JsonNode resource, String url) {
        String id = resource.path("id").asText("");
        return id.isEmpty() && url.startsWith(URN) ? url.substring(URN.length()) : id;
    }

    private boolean holdsOnlyTheirs(JsonNode resource, String url, Map<String, String> patients) {
        for (JsonNode entry : resource.path("entry")) {
            if (!holdsOnlyTheirs(entry.path("resource"), entry.path("fullUrl").asText(""), patients)) {
                return false;
            }
        }
        if (resource.path("resourceType").asText("").equals("Patient")) {
            return id(resource, url).equals(patient);
        }
        return PERSONS.stream().allMatch(member -> isTheirs(resource.path(member), patients));
    }

    /** True unless a reference names another patient; one that names no patient at all is left to the reader. */
    private boolean isTheirs(JsonNode reference, Map<String, String> patients) {
        if (reference.isArray()) {
            for (JsonNode one : reference) {
                if (!isTheirs(one, patients)) {
                    return false;
                }
            }
            return true;
        }
        String text = VERSION.matcher(reference.path("reference").asText("")).replaceFirst("");
        String known = patients.get(text);
        if (known != null) {
            return known.equals(patient);
        }
        if (text.startsWith(URN)) {
            return text.substring(URN.length()).equals(patient);
        }
        int end = text.lastIndexOf("Patient/");
        return end < 0 || (text.substring(end).equals("Patient/" + patient) && isHere(text.substring(0, end)));
    }

    private boolean isHere(String base) {
        return base.isEmpty()
                || server.map(url -> url.toString().replaceFirst("/*$", "/").equals(base))
                        .orElse(true);
    }
}
