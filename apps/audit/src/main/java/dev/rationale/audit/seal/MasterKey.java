package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The key that wraps all others: 32 bytes, in base64 in the environment or in a file. */
public final class MasterKey {

    /** Names the variable that holds the key. */
    public static final String VARIABLE = "RATIONALE_AUDIT_KEY";

    /** Names the variable that holds the path of a file with the key. */
    public static final String FILE_VARIABLE = "RATIONALE_AUDIT_KEY_FILE";

    /** Stands before both names for the key that a rotation goes to. */
    public static final String NEW = "NEW_";

    /** The file in the trail's own directory. */
    public static final String DEFAULT_FILE = "master.key";

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key of the environment; where it names none, that of a file in the trail's own directory, made now if need be.
     *
     * @param begun whether keys were wrapped already, so that a new master key would open nothing and is not made
     * @throws AuditFailure if it is no key, others may read its file, or it is not at hand
     */
    public static MasterKey of(Map<String, String> environment, Path directory, boolean begun, SecureRandom random) {
        return existing(environment, directory).orElseGet(() -> {
            if (begun) {
                throw new AuditFailure(
                        AuditFailure.Kind.KEY,
                        directory + ": the master key of the trail is not at hand; nothing was written.",
                        VARIABLE + " or " + FILE_VARIABLE + " names it.");
            }
            return generate(directory.resolve(DEFAULT_FILE), random);
        });
    }

    /** The key of an existing trail: that of the environment, or of the trail's own directory; nothing if there is none. */
    public static Optional<MasterKey> existing(Map<String, String> environment, Path directory) {
        Path file = directory.resolve(DEFAULT_FILE);
        if (isNamed(environment, "")) {
            return Optional.of(named(environment, ""));
        }
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Whether the environment names a key; the prefix is empty or {@link #NEW}. */
    public static boolean isNamed(Map<String, String> environment, String prefix) {
        return environment.containsKey(prefix + VARIABLE) || environment.containsKey(prefix + FILE_VARIABLE);
    }

    /** The key that the environment names. */
    public static MasterKey named(Map<String, String> environment, String prefix) {
        String inline = environment.getOrDefault(prefix + VARIABLE, "");
        return inline.isEmpty()
                ? read(Path.of(environment.getOrDefault(prefix + FILE_VARIABLE, "")))
                : parse(inline, prefix + VARIABLE);
    }

    /** Makes a key in a new file that only its owner may read. */
    public static MasterKey generate(Path file, SecureRandom random) {
        byte[] key = new byte[Aes.KEY];
        random.nextBytes(key);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            }
            Files.writeString(
                    file,
                    Base64.getEncoder().encodeToString(key) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, file + ": the key of the audit trail cannot be written.", e);
        }
        return new MasterKey(key);
    }

    /** Reads the key of a file. */
    public static MasterKey read(Path file) {
        try {
            refuseIfOthersMayRead(file);
            return parse(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    file + ": the key of the audit trail cannot be read.",
                    "the path is misspelled, or the file belongs to another user.");
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    file + ": others may read the key ("
                            + PosixFilePermissions.toString(
                                    view.readAttributes().permissions())
                            + "); expected rw------- or less.",
                    "'chmod 600 " + file + "' helps; if others have read it, 'audit rotate-keys' too.");
        }
    }

    private static MasterKey parse(String text, String place) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == Aes.KEY) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            throw unfit(place);
        }
        throw unfit(place);
    }

    private static AuditFailure unfit(String place) {
        return new AuditFailure(
                AuditFailure.Kind.KEY,
                place + ": this is no key; expected 32 bytes in base64.",
                "'openssl rand -base64 32' makes one.");
    }

    /** A short name of the key that tells nothing of it. */
    String id() {
        return Hash.over("master key ".getBytes(StandardCharsets.US_ASCII), bytes)
                .hex()
                .substring(0, 8);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
