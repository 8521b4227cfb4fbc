package dev.rationale.cdshooks.request;

import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.service.HookService;
import dev.rationale.cdshooks.service.ServedHook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the request of a service call and refuses it with all its problems at once (R2 to R9). */
public final class RequestReader {

    private static final Pattern HOOK = Pattern.compile("[a-z][a-z-]{0,40}");
    private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}]{1,1024}");
    private static final Pattern PATIENT =
            Pattern.compile("(?:(?:https?://[^\\s?#]{1,1024}/)?Patient/)?[A-Za-z0-9.-]{1,64}");

    private final String id;
    private final HookService service;
    private final boolean development;

    public RequestReader(ServedHook served, boolean development) {
        this.id = served.id();
        this.service = served.hook();
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
        Members context = request.object("context");
        String user = context.text("userId", USER, "a reference such as Practitioner/123");
        String patient = id(context.text("patientId", PATIENT, "the logical id of a patient"));
        checkWhose(request, patient);
        Drafts drafts = service.ordering() ? new DraftsReader(service, body, problems).read(context) : Drafts.NONE;
        Map<String, PrefetchValue> prefetch = request.optionalObject("prefetch")
                .map(members -> new PrefetchReader(body).read(members.node()))
                .orElse(Map.of());
        if (!problems.isEmpty()) {
            throw Refusal.badRequest(problems);
        }
        return new HookRequest(instance, LentAccess.in(request, development), user, patient, drafts, prefetch);
    }

    /** A client may call with the hook of the screen it happens to be on (T10): that is told, not guessed around. */
    private void hook(Members request) {
        String hook = request.text("hook");
        if (!hook.isEmpty() && !hook.equals(service.hook())) {
            String seen = HOOK.matcher(hook).matches() ? "'" + hook + "'" : "no name of a hook";
            request.problem(
                    "value",
                    "hook",
                    "is " + seen + "; the service " + id + " is for the hook '" + service.hook() + "'");
        }
    }

    /** A token that was lent for somebody else shows that the client mixed up two people. */
    private static void checkWhose(Members request, String patient) {
        String lent = request.node("fhirAuthorization").path("patient").asText("");
        if (!lent.isEmpty() && !lent.equals("null") && !id(lent).equals(patient)) {
            request.problem("conflict", "fhirAuthorization.patient", "is not the patient of the context");
        }
    }

    private static String id(String reference) {
        return reference.replaceFirst("^(?:.*/)?Patient/", "");
    }
}
