package dev.rationale.cdshooks.request;

import dev.rationale.cdshooks.AccessToken;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.service.HookService;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the request of a service call and refuses it with all its problems at once (R2 to R9). */
public final class RequestReader {

    private static final Pattern HOOK = Pattern.compile("[a-z][a-z-]{0,40}");
    private static final Pattern USER = Pattern.compile("\\w+/[\\w.-]+");
    private static final Pattern PATIENT = Pattern.compile("(?:Patient/)?[A-Za-z0-9.-]{1,64}");
    private static final String BEARER = "Bearer";

    private final HookService service;
    private final boolean development;

    public RequestReader(HookService service, boolean development) {
        this.service = service;
        this.development = development;
    }

    /**
     * Reads a request.
     *
     * @throws Refusal with status 400 and every problem that was found
     */
    public HookRequest read(HookBody body) {
        List<Issue> problems = new ArrayList<>();
        Members request = new Members(body.json(), "", problems);
        hook(request);
        String instance = request.uuid("hookInstance", "a UUID");
        Optional<URI> server = server(request);
        Members context = request.object("context");
        String user = context.text("userId", USER, "a reference such as Practitioner/123");
        String patient = context.text("patientId", PATIENT, "the logical id of a patient")
                .replaceFirst("^Patient/", "");
        context.optional("encounterId");
        Optional<AccessToken> token = new AuthorizationReader(problems).read(request, server, patient);
        Drafts drafts = service.ordering() ? new DraftsReader(service, body, problems).read(context) : Drafts.NONE;
        Map<String, PrefetchValue> prefetch = request.optionalObject("prefetch")
                .map(members -> new PrefetchReader(body, problems).read(members.node()))
                .orElse(Map.of());
        if (!problems.isEmpty()) {
            throw Refusal.badRequest(problems);
        }
        return new HookRequest(instance, server, token, user, patient, drafts, prefetch);
    }

    /** A client may call with the hook of the screen it happens to be on (T10): that is told, not guessed around. */
    private void hook(Members request) {
        String hook = request.text("hook");
        if (!hook.isEmpty() && !hook.equals(service.hook())) {
            String seen = HOOK.matcher(hook).matches() ? "'" + hook + "'" : "no name of a hook";
            request.problem(
                    "value",
                    "hook",
                    "is " + seen + "; the service " + service.id() + " is for the hook '" + service.hook() + "'");
        }
    }

    private Optional<URI> server(Members request) {
        Optional<URI> server = request.optional("fhirServer").flatMap(RequestReader::absolute);
        if (server.isEmpty() && request.node("fhirServer").isTextual()) {
            request.problem("value", "fhirServer", "is no absolute URL of a FHIR server");
        }
        boolean secure =
                server.filter(url -> !url.getScheme().equalsIgnoreCase("https")).isEmpty();
        if (!secure && !development) {
            request.problem("security", "fhirServer", "is not https; http is accepted in development mode only");
        }
        return server;
    }

    private static Optional<URI> absolute(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
            return web && plain && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Reads {@code fhirAuthorization} (R5, R7). */
    private record AuthorizationReader(List<Issue> problems) {

        Optional<AccessToken> read(Members request, Optional<URI> server, String patient) {
            Optional<Members> authorization = request.optionalObject("fhirAuthorization");
            if (authorization.isEmpty()) {
                return Optional.empty();
            }
            if (server.isEmpty() && request.node("fhirServer").isMissingNode()) {
                request.problem("invariant", "fhirServer", "is missing; it is required beside 'fhirAuthorization'");
            }
            Members members = authorization.get();
            String token = members.text("access_token");
            String type = members.text("token_type");
            if (!type.isEmpty() && !type.equals(BEARER)) {
                members.problem("value", "token_type", "is another type; expected " + BEARER);
            }
            if (!members.node("expires_in").canConvertToInt()
                    || !members.node("expires_in").isIntegralNumber()) {
                members.problem("value", "expires_in", "is missing or no whole number of seconds");
            }
            members.text("scope");
            members.text("subject");
            boolean another = members.optional("patient")
                    .filter(id -> !id.replaceFirst("^Patient/", "").equals(patient))
                    .isPresent();
            if (another) {
                members.problem("conflict", "patient", "is not the patient of the context");
            }
            return Optional.of(token).filter(text -> !text.isEmpty()).map(AccessToken::new);
        }
    }
}
