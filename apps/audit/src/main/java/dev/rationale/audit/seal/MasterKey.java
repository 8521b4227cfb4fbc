package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import dev.rationale.audit.log.SmallFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A key that wraps others: 32 bytes, in base64 in the environment, in a file, or printed by a program. */
public final class MasterKey {

    /**
     * Names the variable that holds the key; with {@value #FILE} after it, the one that holds the path of a file with the key; with
     * {@value #COMMAND}, a program that prints it.
     */
    public static final String VARIABLE = "RATIONALE_AUDIT_KEY";

    /** The same for the key that wraps the signing key, where that is another one. */
    public static final String SIGNING_VARIABLE = "RATIONALE_AUDIT_SIGNING_KEY";

    /** Stands after the name of a variable whose value is the path of a file. */
    public static final String FILE = "_FILE";

    /** Stands after the name of a variable whose value is a program that prints the key, and its arguments. */
    public static final String COMMAND = "_COMMAND";

    /** Stands before the name of a variable for the key that a rotation goes to. */
    public static final String NEW = "NEW_";

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key that contents are sealed under, from wherever {@link KeyPlace} says; nothing if there is none. */
    public static Optional<MasterKey> existing(Map<String, String> environment, Path directory) {
        return isNamed(environment, VARIABLE)
                ? Optional.of(named(environment, VARIABLE))
                : new KeyPlace(environment, directory).file().map(MasterKey::read);
    }

    /** Makes the key of a new log, where {@link KeyPlace} says. */
    public static MasterKey begin(
            Map<String, String> environment, Path directory, String logName, SecureRandom random) {
        return generate(new KeyPlace(environment, directory).fresh(logName), random);
    }

    /** The key that the signing key is wrapped with: one of its own where the environment names it, else that of the contents. */
    public static Optional<MasterKey> signing(Map<String, String> environment, Path directory) {
        return isNamed(environment, SIGNING_VARIABLE)
                ? Optional.of(named(environment, SIGNING_VARIABLE))
                : existing(environment, directory);
    }

    /** Whether the environment names a key: in a variable, in a file that another one names, or by a command. */
    public static boolean isNamed(Map<String, String> environment, String variable) {
        return forms(variable).stream().anyMatch(environment::containsKey);
    }

    /** The variables that can name a key; the environment has one of them. */
    public static List<String> forms(String variable) {
        return List.of(variable, variable + FILE, variable + COMMAND);
    }

    /**
     * The key that the environment names.
     *
     * @throws AuditFailure of kind KEY if it names two, or one that cannot be read
     */
    public static MasterKey named(Map<String, String> environment, String variable) {
        List<String> named =
                forms(variable).stream().filter(environment::containsKey).toList();
        if (named.size() != 1) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY, String.join(" and ", named) + " are both set; expected one of them.");
        }
        String name = named.get(0);
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new AuditFailure(AuditFailure.Kind.KEY, name + " is empty; expected a key there.");
        }
        if (name.equals(variable)) {
            return parse(value, variable);
        }
        return name.endsWith(FILE)
                ? read(Path.of(value))
                : parse(KeyCommand.of(name, value).answer(), "what " + name + " printed");
    }

    /** What is said where a master key is needed and none is at hand. */
    public static AuditFailure missing(Path directory, String variable) {
        return new AuditFailure(
                AuditFailure.Kind.KEY,
                directory + ": the master key of the trail is not at hand, so nothing can be sealed, opened or signed.",
                variable + FILE + " or " + variable + COMMAND + " names it.");
    }

    /** Makes a key in a new file that only its owner may read. The file has its name only when it is whole and safe. */
    public static MasterKey generate(Path file, SecureRandom random) {
        byte[] key = new byte[Aes.KEY];
        random.nextBytes(key);
        Path making = file.resolveSibling(file.getFileName() + ".making");
        try {
            Files.deleteIfExists(making);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(making, PosixFilePermissions.asFileAttribute(OWNER));
            }
            Files.writeString(
                    making,
                    Base64.getEncoder().encodeToString(key) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
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
            return parse(SmallFile.text(file), file.toString());
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
    public String id() {
        return Hash.over("master key ".getBytes(StandardCharsets.US_ASCII), bytes)
                .hex()
                .substring(0, 8);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** This key as one that wraps others. */
    Wrapping wrapping() {
        return new Wrapping() {
            @Override
            public String id() {
                return MasterKey.this.id();
            }

            @Override
            public byte[] wrap(byte[] secret, String name, SecureRandom random) {
                return Aes.seal(bytes, secret, name, random);
            }

            @Override
            public Optional<byte[]> unwrap(byte[] wrapped, String name) {
                return Aes.open(bytes, wrapped, name);
            }

            @Override
            public String whyNot() {
                return "it is the key of another trail or of somebody whose role ended, or a rotation was not finished:"
                        + " run 'audit rotate-keys' again.";
            }
        };
    }
}
