package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.NoteSigner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what belongs to one patient, and opens it again unless the patient was erased. Also keeps the two secrets of the trail
 * itself: the key behind the pseudonyms and the key that signs checkpoints.
 */
public final class Seals {

    private static final String PATIENTS = "patients/";
    private static final String PSEUDONYMS = "pseudonyms";
    private static final String SIGNING = "signing";
    private static final String LOG_NAME = "rationale/audit";
    private static final int PSEUDONYM_BYTES = 16;
    private static final int NAME_BYTES = 8;

    /** So many keys are kept at hand; more would hold memory for patients who are long gone. */
    private static final int MOST_OPENED = 10_000;

    private final WrappedKeys keys;
    private final SecureRandom random;
    private final byte[] pseudonymKey;
    private final NoteSigner signer;
    private final Map<String, String> current = new ConcurrentHashMap<>();
    private final Map<String, byte[]> opened = new ConcurrentHashMap<>();

    private Seals(WrappedKeys keys, SecureRandom random, byte[] pseudonymKey, NoteSigner signer) {
        this.keys = keys;
        this.random = random;
        this.pseudonymKey = pseudonymKey;
        this.signer = signer;
    }

    /** Opens the keys of a trail, or makes them where there are none. */
    public static Seals open(Path directory, MasterKey master, SecureRandom random) {
        WrappedKeys keys = new WrappedKeys(directory, master, random);
        byte[] pseudonyms = keys.read(PSEUDONYMS).orElseGet(() -> fresh(keys, random));
        NoteSigner signer = keys.read(SIGNING).map(Seals::signer).orElseGet(() -> freshSigner(keys, random));
        return new Seals(keys, random, pseudonyms, signer);
    }

    /** Opens the keys of a trail for reading, if they are there. */
    public static Optional<Seals> existing(Path directory, MasterKey master, SecureRandom random) {
        WrappedKeys keys = new WrappedKeys(directory, master, random);
        return keys.read(PSEUDONYMS)
                .flatMap(pseudonyms ->
                        keys.read(SIGNING).map(signing -> new Seals(keys, random, pseudonyms, signer(signing))));
    }

    /** Whether keys were made already. */
    public static boolean begun(Path directory) {
        return has(directory, PSEUDONYMS);
    }

    /** Whether a key is there; to know that, no master key is needed. */
    public static boolean has(Path directory, String keyName) {
        return Files.exists(WrappedKeys.file(directory, keyName));
    }

    private static byte[] fresh(WrappedKeys keys, SecureRandom random) {
        byte[] key = new byte[Aes.KEY];
        random.nextBytes(key);
        keys.write(PSEUDONYMS, key);
        return key;
    }

    private static NoteSigner freshSigner(WrappedKeys keys, SecureRandom random) {
        NoteSigner signer = NoteSigner.generate(LOG_NAME, random);
        byte[] name = signer.verifier().name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(
                3 * Integer.BYTES + name.length + signer.privateBytes().length + signer.publicBytes().length);
        for (byte[] part : new byte[][] {name, signer.privateBytes(), signer.publicBytes()}) {
            all.putInt(part.length).put(part);
        }
        keys.write(SIGNING, all.array());
        return signer;
    }

    private static NoteSigner signer(byte[] all) {
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

    /** The key that signs the log. */
    public NoteSigner signer() {
        return signer;
    }

    /** The name under which the trail knows a patient of a client: HMAC-SHA-256 under a key of this trail, 128 bits of it. */
    public String pseudonym(String client, String patient) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pseudonymKey, "HmacSHA256"));
            byte[] hash = mac.doFinal((client + "\n" + patient).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, PSEUDONYM_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    /** The name of the key under which something of a patient is sealed in a month; made and safe on the disk if it is new. */
    public String keyFor(String pseudonym, YearMonth month) {
        String stem = PATIENTS + pseudonym.substring(0, 2) + "/" + pseudonym + "." + month + ".";
        String known = current.get(stem);
        return known != null && keys.has(known) ? known : newest(stem);
    }

    private synchronized String newest(String stem) {
        String known = current.get(stem);
        if (known != null && keys.has(known)) {
            return known;
        }
        String name = keys.under(stem).orElseGet(() -> make(stem));
        current.put(stem, name);
        return name;
    }

    private String make(String stem) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        byte[] key = new byte[Aes.KEY];
        random.nextBytes(key);
        String name = stem + HexFormat.of().formatHex(bytes);
        keys.write(name, key);
        return name;
    }

    /** Seals bytes under a key of {@link #keyFor}, bound to a context such as the record's id. */
    public byte[] seal(String keyName, byte[] plain, String context) {
        return Aes.seal(key(keyName), plain, context, random);
    }

    /**
     * Opens what was sealed.
     *
     * @throws AuditFailure of kind ERASED if the key is gone, DAMAGED if the bytes are not those that were sealed
     */
    public byte[] open(String keyName, byte[] sealed, String context) {
        return Aes.open(key(keyName), sealed, context)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.DAMAGED, "The sealed part of " + context + " is not as it was sealed."));
    }

    private byte[] key(String name) {
        byte[] key = keys.has(name) ? opened.get(name) : null;
        if (key != null) {
            return key;
        }
        opened.remove(name);
        if (opened.size() >= MOST_OPENED) {
            opened.clear();
            current.clear();
        }
        byte[] read = keys.read(name)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.ERASED, "The content was erased: its key is no longer there."));
        opened.put(name, read);
        return read;
    }

    /** Erases every key of a patient; says how many there were. */
    public int erase(String pseudonym) {
        return erasing(name -> name.startsWith(PATIENTS + pseudonym.substring(0, 2) + "/" + pseudonym + "."));
    }

    /** Erases every key of the months that ended before a month; says how many there were. */
    public int eraseBefore(YearMonth month) {
        return erasing(name -> monthOf(name).filter(one -> one.isBefore(month)).isPresent());
    }

    private int erasing(Predicate<String> which) {
        opened.clear();
        return keys.erase(which);
    }

    private static Optional<YearMonth> monthOf(String name) {
        String[] parts = name.split("\\.", -1);
        return name.startsWith(PATIENTS) && parts.length == 3
                ? Optional.of(YearMonth.parse(parts[1]))
                : Optional.empty();
    }

    /** Wraps all keys of a trail with another master key; says how many. A rotation that broke off can be repeated. */
    public static int rotate(Path directory, MasterKey master, MasterKey next, SecureRandom random) {
        return new WrappedKeys(directory, master, random).rotate(next);
    }
}
