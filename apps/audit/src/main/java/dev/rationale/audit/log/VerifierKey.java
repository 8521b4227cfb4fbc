package dev.rationale.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The public half of a key in the form that signed notes use, {@code name+keyid+base64(type || key)}: that of a log, or that of a witness
 * whose signatures carry their time (C2SP's signed-note and tlog-cosignature). Both are Ed25519.
 *
 * @param name the key's name; that of a log's key is also the log's origin
 * @param type {@link #LOG} or {@link #WITNESS}
 * @param key 32 bytes in hexadecimal
 */
public record VerifierKey(String name, byte type, String key) {

    /** An Ed25519 key that signs a note as it is. */
    public static final byte LOG = 1;

    /** An Ed25519 key that signs a note and the time at which it was seen. */
    public static final byte WITNESS = 4;

    private static final int ID_LENGTH = 4;

    /** What stands before the 32 bytes in an X.509 SubjectPublicKeyInfo of Ed25519 (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String name, PublicKey key) {
        return of(name, LOG, key);
    }

    /**
     * A key by its parts.
     *
     * @param type {@link #LOG} or {@link #WITNESS}
     */
    public static VerifierKey of(String name, byte type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(
                name, type, HexFormat.of().formatHex(encoded, encoded.length - Hash.LENGTH, encoded.length));
    }

    /** Reads the text that {@link #toString} writes. */
    public static VerifierKey parse(String text) {
        List<String> parts = List.of(text.strip().split("\\+", 3));
        if (parts.size() == 3) {
            try {
                byte[] typed = Base64.getDecoder().decode(parts.get(2));
                boolean known = typed.length == 1 + Hash.LENGTH && (typed[0] == LOG || typed[0] == WITNESS);
                if (known) {
                    VerifierKey key = new VerifierKey(
                            parts.get(0), typed[0], HexFormat.of().formatHex(typed, 1, typed.length));
                    if (key.toString().equals(text.strip())) {
                        return key;
                    }
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(malformed(), e);
            }
        }
        throw new IllegalArgumentException(malformed());
    }

    private static String malformed() {
        return "This is no verifier key; expected name+keyid+base64 with an Ed25519 key.";
    }

    /** The first four bytes of SHA-256(name, newline, type, key). */
    byte[] id() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.over(head, new byte[] {type}, raw()).bytes(), ID_LENGTH);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + Hash.LENGTH);
            System.arraycopy(raw(), 0, encoded, X509_HEAD.length, Hash.LENGTH);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] raw() {
        return HexFormat.of().parseHex(key);
    }

    @Override
    public String toString() {
        byte[] typed = new byte[1 + Hash.LENGTH];
        typed[0] = type;
        System.arraycopy(raw(), 0, typed, 1, Hash.LENGTH);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
