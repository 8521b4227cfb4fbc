package dev.rationale.audit.trail;

import dev.rationale.audit.log.Hash;
import dev.rationale.fhir.FhirDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Digests that tell nothing without their salt: after an erasure nobody can try out whether a document they hold was the input.
 *
 * @param salt in base64
 */
public record Salted(String salt) {

    private static final byte[] LINE_END = {'\n'};

    /** SHA-256 over the salt and the text, in hexadecimal. */
    public String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the salt and the bytes, in hexadecimal. */
    public String digest(byte[] bytes) {
        return digest(List.of(bytes));
    }

    /**
     * The digest of an input: its documents one after another as they were received, each on a line that begins with its role; also
     * one that is too long to be kept.
     */
    public String input(List<FhirDocument> documents) {
        return digest(documents.stream()
                .flatMap(one ->
                        Stream.of((one.role().text() + " ").getBytes(StandardCharsets.UTF_8), one.bytes(), LINE_END))
                .toList());
    }

    private String digest(List<byte[]> parts) {
        return Hash.over(Stream.concat(Stream.of(Base64.getDecoder().decode(salt)), parts.stream())
                        .toArray(byte[][]::new))
                .hex();
    }
}
