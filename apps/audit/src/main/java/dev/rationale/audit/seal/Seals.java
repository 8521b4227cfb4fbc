package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seals what belongs to one patient, and opens it again unless the patient was erased. Also keeps the key behind the pseudonyms,
 * without which no patient of the trail can be found again.
 */
public final class Seals {

    private static final String PATIENTS = "patients/";
    private static final String NOTES = "pending notes\n";
    private static final int PSEUDONYM_BYTES = 16;
    private static final int NAME_BYTES = 8;

    private static final int MOST_OPENED = 10_000;

    private final KeyFolder folder;
    private final WrappedKeys keys;
    private final SecureRandom random;
    private final Keyring ring;
    private final Map<String, String> current = Collections.synchronizedMap(new Newest<>());
    private final Map<String, byte[]> opened = Collections.synchronizedMap(new Newest<>());

    private Seals(KeyFolder folder, Keyring ring, SecureRandom random) {
        this.folder = folder;
        this.keys = new WrappedKeys(folder, ring.content(), random);
        this.random = random;
        this.ring = ring;
    }

    /** So many keys are kept at hand, those that were asked for last; more would hold memory for patients who are long gone. */
    private static final class Newest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_OPENED;
        }
    }

    /** Makes the keys of a new trail. */
    public static Seals begin(Path directory, MasterKey master, SecureRandom random) {
        return new Seals(new KeyFolder(directory), Keyring.begin(directory, master, random), random);
    }

    /**
     * Opens the keys of a trail, as far as a key does. A lost one is never made anew: under another one the records of a patient would
     * not be theirs.
     *
     * @param key the master key, or that of a role
     * @throws AuditFailure of kind KEY if the key behind the pseudonyms is missing, or the key does not open it
     */
    public static Seals open(Path directory, MasterKey key, SecureRandom random) {
        return new Seals(new KeyFolder(directory), Keyring.open(directory, key, random), random);
    }

    /** Whose key it is that opened them. */
    public Role role() {
        return ring.role();
    }

    /** Whether a key is there; to know that, no master key is needed. */
    public static boolean has(Path directory, String keyName) {
        return new KeyFolder(directory).has(keyName);
    }

    /** The name under which the trail knows a patient of a client: HMAC-SHA-256 under a key of this trail, 128 bits of it. */
    public String pseudonym(String client, String patient) {
        return HexFormat.of().formatHex(hmac(ring.pseudonyms(), client + "\n" + patient), 0, PSEUDONYM_BYTES);
    }

    /**
     * What shows that whoever wrote a text beside the log had the keys of this trail, in hexadecimal.
     *
     * @param erases whether it says that something is erased or done to the keys, which not everybody may say
     * @throws AuditFailure of kind KEY if the key at hand is of a role that may not
     */
    public String authentication(boolean erases, String text) {
        byte[] key = erases ? erasures() : ring.pseudonyms();
        return HexFormat.of().formatHex(hmac(key, NOTES + text));
    }

    private byte[] erasures() {
        return ring.erasures()
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        "The key that is at hand is that of a " + ring.role().label()
                                + ", who may not erase; nothing was done.",
                        "the key of an eraser is meant."));
    }

    /** Whether it can be told who wrote a text. */
    public boolean canTell(boolean erases) {
        return !erases || ring.erasures().isPresent();
    }

    /** Whether a text was written by somebody who had the keys of this trail, and may say such a thing; no, where that cannot be told. */
    public boolean authenticates(boolean erases, String text, String authentication) {
        return canTell(erases)
                && MessageDigest.isEqual(
                        authentication(erases, text).getBytes(StandardCharsets.UTF_8),
                        authentication.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        return Hpke.hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the key under which something of a patient is sealed in a month; made and safe on the disk if it is new. */
    public String keyFor(String pseudonym, YearMonth month) {
        String stem = stem(pseudonym) + month + ".";
        String known = current.get(stem);
        return known != null && isUsable(known) ? known : newest(stem);
    }

    private static String stem(String pseudonym) {
        return PATIENTS + pseudonym.substring(0, 2) + "/" + pseudonym + ".";
    }

    /** Who seals and does not open goes on only with a key that they made. */
    private boolean isUsable(String name) {
        return folder.has(name) && (ring.content().opens() || opened.containsKey(name));
    }

    private synchronized String newest(String stem) {
        String known = current.get(stem);
        if (known != null && isUsable(known)) {
            return known;
        }
        String name =
                folder.under(stem).stream().filter(this::isUsable).findFirst().orElseGet(() -> make(stem));
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
        opened.put(name, key);
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
        byte[] key = opened.get(name);
        if (key != null && folder.has(name)) {
            return key;
        }
        opened.remove(name);
        if (folder.has(name) && !ring.content().opens()) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    "The content stays closed: the key that is at hand is that of an "
                            + ring.role().label() + ", who opens none.",
                    "the key of a reader is meant.");
        }
        byte[] read = keys.read(name)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.ERASED, "The content was erased: its key is no longer there."));
        opened.put(name, read);
        return read;
    }

    /** The names of every key of a patient. */
    public List<String> keysOf(String pseudonym) {
        return folder.under(stem(pseudonym));
    }

    /** The names of every key of the months that ended before a month. */
    public List<String> keysBefore(YearMonth month) {
        return folder.names().stream()
                .filter(name -> KeyName.of(name)
                        .filter(one -> one.month().isBefore(month))
                        .isPresent())
                .toList();
    }

    /** Destroys keys of patients for good. One that is gone already is no error, so a broken destruction can be repeated. */
    public void destroy(List<String> names) {
        names.forEach(opened::remove);
        names.stream().filter(name -> KeyName.of(name).isPresent()).forEach(folder::erase);
    }
}
