package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.NoteSigner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The key that signs the log's checkpoints, wrapped in a file of its own. Whoever only reads or erases never opens it. */
public final class SigningKey {

    static final String NAME = "signing";

    private static final String LOG_NAME = "rationale/audit";

    private SigningKey() {}

    /** A new key, and with it the name of a new log; it is safe only when it is kept. */
    public static NoteSigner generate(SecureRandom random) {
        return NoteSigner.generate(LOG_NAME, random);
    }

    /** Keeps the key of a new log. */
    public static void keep(NoteSigner signer, Path directory, MasterKey master, SecureRandom random) {
        byte[] name = signer.verifier().name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(
                3 * Integer.BYTES + name.length + signer.privateBytes().length + signer.publicBytes().length);
        for (byte[] part : new byte[][] {name, signer.privateBytes(), signer.publicBytes()}) {
            all.putInt(part.length).put(part);
        }
        new WrappedKeys(directory, master, random).write(NAME, all.array());
    }

    /**
     * Opens the key of a log.
     *
     * @throws AuditFailure of kind KEY if it is missing, or the master key does not open it
     */
    public static NoteSigner open(Path directory, MasterKey master, SecureRandom random) {
        byte[] all = new WrappedKeys(directory, master, random)
                .read(NAME)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        WrappedKeys.file(directory, NAME)
                                + ": the key that signs the log is missing; nothing is written without it.",
                        "it was deleted; restore it from a copy."));
        ByteBuffer parts = ByteBuffer.wrap(all);
        String name = new String(next(parts), StandardCharsets.UTF_8);
        byte[] privateBytes = next(parts);
        return NoteSigner.restore(name, privateBytes, next(parts));
    }

    private static byte[] next(ByteBuffer parts) {
        byte[] part = new byte[parts.getInt()];
        parts.get(part);
        return part;
    }
}
