package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what belongs to one patient, and opens it again unless the patient was erased. Also keeps the key behind the pseudonyms,
 * without which no patient of the trail can be found again.
 */
public final class Seals {

    private static final String PATIENTS = "patients/";
    private static final String PSEUDONYMS = "pseudonyms";
    private static final String NOTES = "pending notes\n";
    private static final int PSEUDONYM_BYTES = 16;
    private static final int NAME_BYTES = 8;

    /** So many keys are kept at hand; more would hold memory for patients who are long gone. */
    private static final int MOST_OPENED = 10_000;

    private final WrappedKeys keys;
    private final SecureRandom random;
    private final byte[] pseudonymKey;
    private final Map<String, String> current = new ConcurrentHashMap<>();
    private final Map<String, byte[]> opened = new ConcurrentHashMap<>();

    private Seals(WrappedKeys keys, SecureRandom random, byte[] pseudonymKey) {
        this.keys = keys;
        this.random = random;
        this.pseudonymKey = pseudonymKey;
    }

    /** Makes the keys of a new trail. */
    public static Seals begin(Path directory, MasterKey master, SecureRandom random) {
        WrappedKeys keys = new WrappedKeys(directory, master, random);
        byte[] key = new byte[Aes.KEY];
        random.nextBytes(key);
        keys.write(PSEUDONYMS, key);
        return new Seals(keys, random, key);
    }

    /**
     * Opens the keys of a trail. A lost one is never made anew: under another one the records of a patient would not be theirs.
     *
     * @throws AuditFailure of kind KEY if the key behind the pseudonyms is missing, or the master key does not open it
     */
    public static Seals open(Path directory, MasterKey master, SecureRandom random) {
        WrappedKeys keys = new WrappedKeys(directory, master, random);
        byte[] pseudonyms = keys.read(PSEUDONYMS)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        WrappedKeys.file(directory, PSEUDONYMS)
                                + ": the key behind the pseudonyms is missing; without it no patient of this trail can be"
                                + " found, recorded or erased.",
                        "it was deleted; restore it from a copy."));
        return new Seals(keys, random, pseudonyms);
    }

    /** Whether a key is there; to know that, no master key is needed. */
    public static boolean has(Path directory, String keyName) {
        return Files.exists(WrappedKeys.file(directory, keyName));
    }

    /** The name under which the trail knows a patient of a client: HMAC-SHA-256 under a key of this trail, 128 bits of it. */
    public String pseudonym(String client, String patient) {
        return HexFormat.of().formatHex(hmac(client + "\n" + patient), 0, PSEUDONYM_BYTES);
    }

    /** What shows that whoever wrote a text beside the log had the keys of this trail, in hexadecimal. */
    public String authentication(String text) {
        return HexFormat.of().formatHex(hmac(NOTES + text));
    }

    /** Whether a text was written by somebody who had the keys of this trail. */
    public boolean authenticates(String text, String authentication) {
        return MessageDigest.isEqual(
                authentication(text).getBytes(StandardCharsets.UTF_8), authentication.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pseudonymKey, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    /** The name of the key under which something of a patient is sealed in a month; made and safe on the disk if it is new. */
    public String keyFor(String pseudonym, YearMonth month) {
        String stem = stem(pseudonym) + month + ".";
        String known = current.get(stem);
        return known != null && keys.has(known) ? known : newest(stem);
    }

    private static String stem(String pseudonym) {
        return PATIENTS + pseudonym.substring(0, 2) + "/" + pseudonym + ".";
    }

    private synchronized String newest(String stem) {
        String known = current.get(stem);
        if (known != null && keys.has(known)) {
            return known;
        }
        String name = keys.under(stem).stream().findFirst().orElseGet(() -> make(stem));
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

    /** The names of every key of a patient. */
    public List<String> keysOf(String pseudonym) {
        return keys.under(stem(pseudonym));
    }

    /** The names of every key of the months that ended before a month. */
    public List<String> keysBefore(YearMonth month) {
        return keys.names().stream()
                .filter(name -> KeyName.of(name)
                        .filter(one -> one.month().isBefore(month))
                        .isPresent())
                .toList();
    }

    /** Destroys keys of patients for good. One that is gone already is no error, so a broken destruction can be repeated. */
    public void destroy(List<String> names) {
        opened.clear();
        names.stream().filter(name -> KeyName.of(name).isPresent()).forEach(keys::erase);
    }
}
