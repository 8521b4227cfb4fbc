package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import dev.rationale.audit.record.SealedDecision.Document;
import dev.rationale.fhir.FhirDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Documents as they are sealed: the bytes that were received, not a form that somebody made of them. */
public final class SealedDocuments {

    private SealedDocuments() {}

    /** A document, left out if it is longer than what is kept. */
    static Document sealed(FhirDocument document, int longest) {
        String role = document.role().text();
        if (document.bytes().length > longest) {
            String hash = Hash.over(document.bytes()).hex();
            return new Document(role, Document.OMITTED, document.bytes().length + " " + hash);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.bytes()))
                    .toString();
            return new Document(role, Document.TEXT, text);
        } catch (CharacterCodingException noText) {
            return new Document(role, Document.BASE64, Base64.getEncoder().encodeToString(document.bytes()));
        }
    }

    /**
     * The document as it was received.
     *
     * @throws AuditFailure if it was too large to be kept
     */
    public static FhirDocument received(Document document) {
        return new FhirDocument(FhirDocument.Role.of(document.role()), bytes(document));
    }

    private static String omitted(Document document) {
        List<String> parts = List.of(document.content().split(" ", 2));
        return document.role() + ": " + parts.get(0) + " bytes, SHA-256 " + parts.get(parts.size() - 1);
    }

    private static byte[] bytes(Document document) {
        return switch (document.form()) {
            case Document.TEXT -> document.content().getBytes(StandardCharsets.UTF_8);
            case Document.BASE64 -> Base64.getDecoder().decode(document.content());
            default ->
                throw new AuditFailure(
                        AuditFailure.Kind.UNKNOWN,
                        "The input was too large and was not kept, only its digest (" + omitted(document)
                                + "). 'audit prove --input FILE' tells whether a file is the one.");
        };
    }
}
