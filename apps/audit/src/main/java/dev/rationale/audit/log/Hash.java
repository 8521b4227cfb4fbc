package dev.rationale.audit.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash as a value. */
public final class Hash {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash that was computed elsewhere. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "A hash has " + bytes.length + " bytes; expected " + LENGTH + " (SHA-256).");
        }
        return new Hash(bytes.clone());
    }

    /**
     * A hash as proofs and checkpoints write it.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Hash fromBase64(String text) {
        try {
            return of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noHash) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no hash; expected 44 characters of base64 (SHA-256).", noHash);
        }
    }

    /** SHA-256 over the parts one after another. */
    public static Hash over(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The hash of a leaf, RFC 6962 section 2.1: SHA-256(0x00, parts). */
    static Hash leaf(byte[] first, byte[] second) {
        return over(LEAF, first, second);
    }

    /** The hash of an inner node, RFC 6962 section 2.1: SHA-256(0x01, left, right). */
    static Hash node(Hash left, Hash right) {
        return over(NODE, left.bytes, right.bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
