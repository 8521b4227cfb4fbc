package dev.rationale.audit.trail;

import dev.rationale.audit.log.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Digests that tell nothing without their salt: after an erasure nobody can try out whether a document they hold was the input.
 *
 * @param salt in base64
 */
public record Salted(String salt) {

    /** SHA-256 over the salt and the text, in hexadecimal. */
    public String digest(String text) {
        return Hash.over(Base64.getDecoder().decode(salt), text.getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
