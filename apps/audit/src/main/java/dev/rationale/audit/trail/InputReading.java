package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.record.SealedDecision.Document;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads sealed documents as they were read when the decision was made. */
public final class InputReading {

    private InputReading() {}

    /**
     * The patient's record as the documents give it.
     *
     * @throws AuditFailure if one of them was too large to be kept
     */
    public static PatientRecord read(SealedDecision sealed) {
        return read(sealed.documents(), sealed.chosen(), sealed.zone());
    }

    static PatientRecord read(List<Document> documents, String chosen, String zone) {
        ReadOptions options =
                new ReadOptions(Optional.of(chosen).filter(id -> !id.isEmpty()), ZoneId.of(zone));
        FhirReader reader = new FhirReader();
        PatientRecord record = reader.read(joined(documents, Document.RECORD), options);
        boolean drafted = documents.stream().anyMatch(one -> one.role().equals(Document.DRAFT));
        return drafted ? reader.withDraft(record, joined(documents, Document.DRAFT), options) : record;
    }

    /** Several documents stand one after another, as in NDJSON. */
    private static InputStream joined(List<Document> documents, String role) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Document document : documents) {
            if (document.role().equals(role)) {
                all.writeBytes(bytes(document));
                all.write('\n');
            }
        }
        return new ByteArrayInputStream(all.toByteArray());
    }

    private static byte[] bytes(Document document) {
        return switch (document.form()) {
            case Document.CANONICAL -> document.content().getBytes(StandardCharsets.UTF_8);
            case Document.RECEIVED -> Base64.getDecoder().decode(document.content());
            default -> throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN, "The input was too large and was not kept; only its digest was.");
        };
    }
}
