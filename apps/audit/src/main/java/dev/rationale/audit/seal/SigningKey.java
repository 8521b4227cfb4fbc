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
        new WrappedKeys(new KeyFolder(directory), master.wrapping(), random).write(NAME, bytes(signer));
    }

    /** The key as it is kept. */
    static byte[] bytes(NoteSigner signer) {
        byte[] name = signer.verifier().name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(
                3 * Integer.BYTES + name.length + signer.privateBytes().length + signer.publicBytes().length);
        for (byte[] part : new byte[][] {name, signer.privateBytes(), signer.publicBytes()}) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }

    /**
     * Opens the key of a log, with its master key or with that of a role which signs.
     *
     * @throws AuditFailure of kind KEY if it is missing, or the key at hand does not open it
     */
    public static NoteSigner open(Path directory, MasterKey key, SecureRandom random) {
        return restored(RoleFiles.of(directory, key)
                .map(role -> ofRole(role, directory, key, random))
                .orElseGet(() -> own(directory, key, random)));
    }

    private static byte[] own(Path directory, MasterKey master, SecureRandom random) {
        KeyFolder folder = new KeyFolder(directory);
        return new WrappedKeys(folder, master.wrapping(), random)
                .read(NAME)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        folder.file(NAME) + ": the key that signs the log is missing; nothing is written without it.",
                        "it was deleted; restore it from a copy."));
    }

    private static byte[] ofRole(RoleName role, Path directory, MasterKey key, SecureRandom random) {
        return Keyring.open(directory, key, random)
                .signing()
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        "The key that is at hand is that of the " + role.role().label() + " '" + role.name()
                                + "', who does not sign the log; nothing was written.",
                        "the key of an operator is meant."));
    }

    private static NoteSigner restored(byte[] all) {
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
