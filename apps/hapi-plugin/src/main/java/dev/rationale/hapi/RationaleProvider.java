package dev.rationale.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * The operation {@code Patient/[id]/$rationale}: what the guideline says about the patient, why, and on which evidence.
 *
 * <pre>{@code GET [base]/Patient/17/$rationale?asOf=2017-11-17&evidenceAsOf=2003-12-31&language=fr}</pre>
 */
public final class RationaleProvider {

    /** The name under which a decision log knows whoever asks this server: the host has let them in, and knows them. */
    private static final String CLIENT = "fhir-server";

    private static final String SERVICE = "$rationale";
    private static final int UNAVAILABLE = 503;
    private static final String UNRECORDED =
            "The decision cannot be written down at the moment, so no advice is given.";

    private final FhirContext context;
    private final HostedGuidelines guidelines;
    private final PatientChart charts;
    private final RequestDefaults defaults;
    private final DecisionLog decisions;
    private final Evaluations evaluations = new Evaluations();

    RationaleProvider(
            FhirContext context,
            HostedGuidelines guidelines,
            PatientChart charts,
            RequestDefaults defaults,
            DecisionLog decisions) {
        this.decisions = decisions;
        this.context = context;
        this.guidelines = guidelines;
        this.charts = charts;
        this.defaults = defaults;
    }

    /**
     * Evaluates the patient on the data that the server holds and that the request may see.
     *
     * @param asOf patient data after this day does not exist; today if absent
     * @param evidenceAsOf evidence published after this day does not exist; {@code asOf} if absent
     * @param language of the texts; that of {@code Accept-Language} or the configured one if absent
     * @param guideline the id of the one that is meant, where there are several; all of them if absent
     * @return the answer of the guideline, or a collection with one answer of each
     */
    @Operation(name = "$rationale", typeName = "Patient", idempotent = true)
    public IBaseResource rationale(
            @IdParam IdType patient,
            @OperationParam(name = "asOf") @Nullable DateType asOf,
            @OperationParam(name = "evidenceAsOf") @Nullable DateType evidenceAsOf,
            @OperationParam(name = "language") @Nullable CodeType language,
            @OperationParam(name = "guideline") @Nullable CodeType guideline,
            RequestDetails request) {
        IdType id = new IdType("Patient", patient.getIdPart());
        Clocks clocks = defaults.clocks(Optional.ofNullable(asOf), Optional.ofNullable(evidenceAsOf));
        List<GuidanceResponse> answers = new ArrayList<>();
        for (Guideline one : meant(Optional.ofNullable(guideline).map(CodeType::getValue))) {
            answers.add(said(one, id, clocks, Optional.ofNullable(language), request));
        }
        if (answers.size() == 1) {
            return answers.get(0);
        }
        Bundle all = new Bundle().setType(Bundle.BundleType.COLLECTION);
        answers.forEach(one -> all.addEntry().setResource(one));
        return all;
    }

    private List<Guideline> meant(Optional<String> id) {
        List<Guideline> meant = guidelines.meant(id);
        if (meant.isEmpty()) {
            throw new InvalidRequestException("There is no guideline '" + id.orElse("") + "'; expected one of "
                    + String.join(", ", guidelines.ids()) + ".");
        }
        return meant;
    }

    /** What one guideline says, written down before anybody hears it. */
    private GuidanceResponse said(
            Guideline guideline, IdType patient, Clocks clocks, Optional<CodeType> language, RequestDetails request) {
        String spoken =
                defaults.language(guideline.texts().languages(), language, request.getHeader("Accept-Language"));
        List<FhirDocument> chart = charts.of(patient, PatientSearches.of(guideline), clocks.asOf(), request);
        PatientDocuments documents = PatientDocuments.of(chart)
                .choosing(Optional.of(patient.getIdPart()))
                .in(defaults.zone())
                .treating(defaults.explained());
        ServiceAnswer answer = answer(new Request(guideline, clocks, spoken, documents));
        record(new Decision(asker(request), answer, AnswerForm.GUIDANCE));
        return context.newJsonParser().parseResource(GuidanceResponse.class, answer.guidance());
    }

    private ServiceAnswer answer(Request question) {
        try {
            return evaluations.answer(question);
        } catch (UnreadableInput e) {
            throw new UnprocessableEntityException(e.getMessage());
        }
    }

    /** What cannot be written down is not answered. */
    private void record(Decision decision) {
        try {
            decisions.record(decision);
        } catch (DecisionLog.Unavailable e) {
            throw new UnclassifiedServerFailureException(UNAVAILABLE, UNRECORDED);
        }
    }

    private static Asker asker(RequestDetails request) {
        return new Asker(
                CLIENT, "", SERVICE, Optional.ofNullable(request.getRequestId()).orElse(""));
    }
}
