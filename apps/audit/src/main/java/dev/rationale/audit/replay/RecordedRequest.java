package dev.rationale.audit.replay;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.trail.SealedDocuments;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.Sensitive;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The question that a decision answered, put again: the same documents, days and language. */
public final class RecordedRequest {

    private RecordedRequest() {}

    /**
     * The question, to a guideline.
     *
     * @param guideline that is asked now
     * @throws AuditFailure if a document was too large to be kept
     */
    public static Request of(DecisionRecord open, SealedDecision sealed, Guideline guideline) {
        Clocks clocks = new Clocks(LocalDate.parse(open.asOf()), LocalDate.parse(open.evidenceAsOf()));
        return new Request(guideline, clocks, open.language(), documents(sealed, guideline));
    }

    private static PatientDocuments documents(SealedDecision sealed, Guideline guideline) {
        List<FhirDocument> all =
                sealed.documents().stream().map(SealedDocuments::received).toList();
        List<FhirDocument> record =
                all.stream().filter(one -> !one.role().isDraft()).toList();
        return new PatientDocuments(
                record,
                DraftOrders.read(
                        all.stream().filter(one -> one.role().isDraft()).toList(),
                        Set.copyOf(sealed.judged()),
                        record,
                        guideline.kinds()),
                Optional.of(sealed.chosen()).filter(id -> !id.isEmpty()),
                ZoneId.of(sealed.zone()),
                sealed.notices(),
                sealed.sensitive().isEmpty() ? Sensitive.USE : Sensitive.valueOf(sealed.sensitive()));
    }
}
