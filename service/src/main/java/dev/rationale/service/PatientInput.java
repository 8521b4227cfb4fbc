package dev.rationale.service;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.UnreadableInput;
import java.util.List;

/** What is known of the patient who is asked about. */
public sealed interface PatientInput permits PatientDocuments, KnownRecord {

    /**
     * The record that a guideline is asked about.
     *
     * @param kinds the kinds of fact that the guideline declares
     * @throws UnreadableInput if there is none
     */
    PatientRecord record(FhirReader reader, List<FactKind> kinds);
}
