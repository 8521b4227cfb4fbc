package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Secrets in files of their own, each wrapped by one key and bound to its path. One that is gone is gone for good.
 *
 * @param with the key that wraps them
 */
record WrappedKeys(KeyFolder folder, Wrapping with, SecureRandom random) {

    /** Unwraps a secret, or nothing if it is not there. */
    Optional<byte[]> read(String name) {
        return folder.text(name).map(text -> unwrapped(name, text));
    }

    /** Wraps a secret and returns when it is on the disk. */
    void write(String name, byte[] secret) {
        folder.put(name, with.id() + " " + Base64.getEncoder().encodeToString(with.wrap(secret, name, random)) + "\n");
    }

    private byte[] unwrapped(String name, String text) {
        List<String> parts = text.strip()
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", 2)))
                .toList();
        if (parts.size() == 2 && parts.get(0).equals(with.id())) {
            try {
                Optional<byte[]> secret = with.unwrap(Base64.getDecoder().decode(parts.get(1)), name);
                if (secret.isPresent()) {
                    return secret.get();
                }
            } catch (IllegalArgumentException altered) {
                throw unfit(name);
            }
        }
        throw unfit(name);
    }

    private AuditFailure unfit(String name) {
        return new AuditFailure(
                AuditFailure.Kind.KEY,
                folder.file(name) + ": the key that is at hand does not open this key.",
                with.whyNot());
    }
}
