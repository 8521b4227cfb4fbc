package dev.rationale.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Signs notes with an Ed25519 key in the form of C2SP's signed-note. */
public final class NoteSigner {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final VerifierKey verifier;

    private NoteSigner(PrivateKey privateKey, PublicKey publicKey, String name) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.verifier = VerifierKey.of(name, publicKey);
    }

    /** A new key, and with it a new log: its name ends in the beginning of the key's hash. */
    public static NoteSigner generate(String prefix, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            String tail = Hash.over(pair.getPublic().getEncoded()).hex().substring(0, 16);
            return new NoteSigner(pair.getPrivate(), pair.getPublic(), prefix + "/" + tail);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 on has Ed25519.", e);
        }
    }

    /** The key that {@link #privateBytes} and {@link #publicBytes} gave. */
    public static NoteSigner restore(String name, byte[] privateBytes, byte[] publicBytes) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new NoteSigner(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(privateBytes)),
                    keys.generatePublic(new X509EncodedKeySpec(publicBytes)),
                    name);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The signing key is no Ed25519 key.", e);
        }
    }

    public byte[] privateBytes() {
        return privateKey.getEncoded();
    }

    public byte[] publicBytes() {
        return publicKey.getEncoded();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The text with an empty line and a signature line after it. */
    String sign(String text) {
        byte[] id = verifier.id();
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[id.length + signature.length];
        System.arraycopy(id, 0, both, 0, id.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return text + "\n" + SignedNote.DASH + verifier.name() + " "
                + Base64.getEncoder().encodeToString(both) + "\n";
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key cannot sign.", e);
        }
    }
}
