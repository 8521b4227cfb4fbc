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
 * The public half of a log's key in the form that signed notes use: {@code name+keyid+base64(0x01 || key)}, Ed25519.
 *
 * @param name the key's name, which is also the log's origin
 * @param key 32 bytes in hexadecimal
 */
public record VerifierKey(String name, String key) {

    private static final byte[] ED25519 = {1};
    private static final int ID_LENGTH = 4;

    /** What stands before the 32 bytes in an X.509 SubjectPublicKeyInfo of Ed25519 (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, HexFormat.of().formatHex(encoded, encoded.length - Hash.LENGTH, encoded.length));
    }

    /** Reads the text that {@link #toString} writes. */
    public static VerifierKey parse(String text) {
        List<String> parts = List.of(text.strip().split("\\+", 3));
        if (parts.size() == 3) {
            try {
                byte[] typed = Base64.getDecoder().decode(parts.get(2));
                VerifierKey key = new VerifierKey(
                        parts.get(0), HexFormat.of().formatHex(Arrays.copyOfRange(typed, 1, typed.length)));
                if (typed.length == 1 + Hash.LENGTH
                        && typed[0] == 1
                        && key.toString().equals(text.strip())) {
                    return key;
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

    /** The first four bytes of SHA-256(name, newline, 0x01, key). */
    byte[] id() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.over(head, ED25519, raw()).bytes(), ID_LENGTH);
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
        typed[0] = 1;
        System.arraycopy(raw(), 0, typed, 1, Hash.LENGTH);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
