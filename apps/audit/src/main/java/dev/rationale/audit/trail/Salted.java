package dev.rationale.audit.trail;

import dev.rationale.audit.log.Hash;
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

    /** SHA-256 over the salt and the text, in hexadecimal. */
    public String digest(String text) {
        return digest(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same over parts, one after another. */
    String digest(List<byte[]> parts) {
        return Hash.over(Stream.concat(Stream.of(Base64.getDecoder().decode(salt)), parts.stream())
                        .toArray(byte[][]::new))
                .hex();
    }
}
