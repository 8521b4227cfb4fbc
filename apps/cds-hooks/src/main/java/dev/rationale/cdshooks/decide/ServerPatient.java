package dev.rationale.cdshooks.decide;

import dev.rationale.cdshooks.AccessToken;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.Drafts;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.LentAccess;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.PrefetchStyle;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A patient read from a FHIR server by whoever asks for no cards: as a service reads one whose client prefetched nothing, with the same
 * searches, limits and checks.
 */
public final class ServerPatient {

    private final PatientData data;
    private final Caller caller;

    /**
     * Reads by a port.
     *
     * @param caller the name under which the servers are allowed
     */
    public ServerPatient(FhirFetch fetch, Caller caller) {
        this.data = new PatientData(fetch, true);
        this.caller = caller;
    }

    /**
     * All of the patient's data that the guideline looks at.
     *
     * @throws UnreadableInput if the server is not allowed, or something cannot be had without which nothing can be said
     */
    public PatientDocuments read(
            Guideline guideline, URI server, Optional<AccessToken> token, String patient, LocalDate today) {
        HookRequest request = new HookRequest(
                "", new LentAccess(Optional.of(server), token, List.of()), "", patient, Drafts.NONE, Map.of());
        try {
            PatientData.Gathered gathered =
                    data.gather(request, caller, PatientSearches.of(guideline), PrefetchStyle.FULL, List.of(), today);
            return new PatientDocuments(
                    gathered.documents(), DraftOrders.NONE, Optional.of(patient), ZoneOffset.UTC, gathered.notices());
        } catch (Refusal refusal) {
            throw new UnreadableInput(refusal.issues().stream().map(Issue::what).collect(Collectors.joining("\n")));
        }
    }
}
