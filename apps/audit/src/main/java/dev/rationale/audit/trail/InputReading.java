package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.record.SealedDecision.Document;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sealed documents as they were read when the decision was made. */
public final class InputReading {

    private InputReading() {}

    /**
     * The patient's record as the documents give it to a guideline.
     *
     * @param kinds the kinds of fact that the guideline declares
     * @throws AuditFailure if one of them was too large to be kept
     */
    public static PatientRecord read(SealedDecision sealed, List<FactKind> kinds) {
        ReadOptions options = options(sealed.chosen(), sealed.zone(), kinds);
        return read(sealed.documents(), options, sealed.notices());
    }

    /** Whether documents as they were received read to the record that was decided on. */
    public static boolean reads(Decided.Input input) {
        try {
            List<Document> documents =
                    input.documents().stream().map(SealedInput::received).toList();
            return read(documents, input).equals(input.read());
        } catch (UnreadableInput other) {
            return false;
        }
    }

    /** Notices are those of the reader and those that whoever gathered the documents added. */
    static PatientRecord read(List<Document> documents, Decided.Input input) {
        ReadOptions options = options(input.chosen(), input.zone(), input.kinds());
        return read(documents, options, input.read().notices());
    }

    private static ReadOptions options(String chosen, String zone, List<FactKind> kinds) {
        return new ReadOptions(Optional.of(chosen).filter(id -> !id.isEmpty()), ZoneId.of(zone), kinds);
    }

    private static PatientRecord read(List<Document> documents, ReadOptions options, List<String> notices) {
        FhirReader reader = new FhirReader();
        PatientRecord record = noted(reader.read(joined(documents, Document.RECORD), options), notices);
        boolean drafted = documents.stream().anyMatch(one -> one.role().equals(Document.DRAFT));
        return drafted ? reader.withDraft(record, joined(documents, Document.DRAFT), options) : record;
    }

    private static PatientRecord noted(PatientRecord record, List<String> notices) {
        List<String> all =
                Stream.concat(record.notices().stream(), notices.stream()).toList();
        return new PatientRecord(record.patient(), record.facts(), record.excluded(), all);
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
            default ->
                throw new AuditFailure(
                        AuditFailure.Kind.UNKNOWN, "The input was too large and was not kept; only its digest was.");
        };
    }
}
