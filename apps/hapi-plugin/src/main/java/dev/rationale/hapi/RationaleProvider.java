package dev.rationale.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.HapiReader;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.out.ExplainedGuidance;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The operation {@code Patient/[id]/$rationale}: what the guideline says about the patient, why, and on which evidence.
 *
 * <pre>{@code GET [base]/Patient/17/$rationale?asOf=2017-11-17&evidenceAsOf=2003-12-31&language=fr}</pre>
 */
public final class RationaleProvider {

    private final FhirContext context;
    private final CurrentGuideline current;
    private final PatientChart charts;
    private final Asked asked;
    private final HapiReader reader = new HapiReader();

    RationaleProvider(FhirContext context, CurrentGuideline current, PatientChart charts, Asked asked) {
        this.context = context;
        this.current = current;
        this.charts = charts;
        this.asked = asked;
    }

    /**
     * Evaluates the patient on the data that the server holds and that the request may see.
     *
     * @param asOf patient data after this day does not exist; today if absent
     * @param evidenceAsOf evidence published after this day does not exist; {@code asOf} if absent
     * @param language of the texts; that of {@code Accept-Language} or the configured one if absent
     */
    @Operation(name = "$rationale", typeName = "Patient", idempotent = true)
    public GuidanceResponse rationale(
            @IdParam IdType patient,
            @OperationParam(name = "asOf") @Nullable DateType asOf,
            @OperationParam(name = "evidenceAsOf") @Nullable DateType evidenceAsOf,
            @OperationParam(name = "language") @Nullable CodeType language,
            RequestDetails request) {
        IdType id = new IdType("Patient", patient.getIdPart());
        var clocks = asked.clocks(Optional.ofNullable(asOf), Optional.ofNullable(evidenceAsOf));
        Bundle chart = bundle(charts.of(id, clocks.asOf(), request));
        return current.use(guideline -> {
            String spoken = asked.language(
                    guideline.texts().languages(), Optional.ofNullable(language), request.getHeader("Accept-Language"));
            return answer(guideline, spoken, guideline.evaluate(record(chart, id), clocks));
        });
    }

    private GuidanceResponse answer(Guideline guideline, String language, Evaluation evaluation) {
        String json = new ExplainedGuidance(guideline, language).json(evaluation);
        return context.newJsonParser().parseResource(GuidanceResponse.class, json);
    }

    private static Bundle bundle(List<IBaseResource> chart) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        chart.forEach(resource -> bundle.addEntry().setResource((Resource) resource));
        return bundle;
    }

    private PatientRecord record(Bundle chart, IdType patient) {
        try {
            return reader.read(chart, new ReadOptions(Optional.of(patient.getIdPart()), asked.zone()));
        } catch (UnreadableInput e) {
            throw new UnprocessableEntityException(e.getMessage());
        }
    }
}
