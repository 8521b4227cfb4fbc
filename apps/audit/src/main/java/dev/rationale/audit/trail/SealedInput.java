package dev.rationale.audit.trail;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.SealedDecision.Document;
import dev.rationale.fhir.UnreadableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Brings documents into the form in which they are sealed: canonical JSON where that reads to the same record, else the bytes as
 * they came. RFC 8785 writes numbers as doubles, so a decimal with more digits is not the same in it.
 */
record SealedInput(Decided.Input input, int longest) {

    private static final int GZIP_FIRST = GZIPInputStream.GZIP_MAGIC & 0xFF;

    List<Document> documents() {
        List<Document> canonical =
                input.documents().stream().map(this::canonical).toList();
        boolean kept = canonical.stream().noneMatch(one -> one.form().equals(Document.OMITTED));
        boolean anyCanonical = canonical.stream().anyMatch(one -> one.form().equals(Document.CANONICAL));
        if (kept && anyCanonical && !readsTheSame(canonical)) {
            return input.documents().stream().map(this::kept).toList();
        }
        return canonical;
    }

    private boolean readsTheSame(List<Document> documents) {
        try {
            return InputReading.read(documents, input).equals(input.read());
        } catch (UnreadableInput other) {
            return false;
        }
    }

    private Document canonical(Decided.Document document) {
        try {
            String text = new String(unzipped(document.bytes()), StandardCharsets.UTF_8);
            byte[] canonical = Canonical.bytes(text);
            return canonical.length > longest
                    ? omitted(document)
                    : new Document(role(document), Document.CANONICAL, Canonical.text(canonical));
        } catch (IOException noCanonicalForm) {
            return kept(document);
        }
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        if (bytes.length < 2 || (bytes[0] & 0xFF) != GZIP_FIRST) {
            return bytes;
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readAllBytes();
        }
    }

    private Document kept(Decided.Document document) {
        return document.bytes().length > longest ? omitted(document) : received(document);
    }

    static Document received(Decided.Document document) {
        return new Document(
                role(document), Document.RECEIVED, Base64.getEncoder().encodeToString(document.bytes()));
    }

    private static Document omitted(Decided.Document document) {
        return new Document(role(document), Document.OMITTED, "");
    }

    private static String role(Decided.Document document) {
        return document.draft() ? Document.DRAFT : Document.RECORD;
    }
}
