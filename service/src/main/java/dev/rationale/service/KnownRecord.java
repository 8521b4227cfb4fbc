package dev.rationale.service;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirReader;
import java.util.List;

/** A record without documents: of a case, or as it would be if something were otherwise. */
public record KnownRecord(PatientRecord record) implements PatientInput {

    @Override
    public PatientRecord record(FhirReader reader, List<FactKind> kinds) {
        return record;
    }
}
