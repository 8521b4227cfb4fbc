package dev.rationale.audit.seal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hybrid public key encryption as RFC 9180 says, in base mode and for one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
 * Whoever has the public key encrypts, only who has the private one decrypts. The form is {@code enc (32 bytes) || ciphertext || tag}.
 */
final class Hpke {

    /** Length of a public and of a private key in bytes. */
    static final int KEY = 32;

    private static final byte[] KEM = {'K', 'E', 'M', 0, 0x20};
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0, 0x20, 0, 0x01, 0, 0x02};
    private static final byte[] VERSION = "HPKE-v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};
    private static final byte[] BASE_MODE = {0};
    private static final byte[] NO_SALT = new byte[KEY];
    private static final byte[] BASE_POINT = {9};
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CURVE = "X25519";

    private Hpke() {}

    /** The public key of a private one. */
    static byte[] publicOf(byte[] privateKey) {
        return agreed(privateKey, Arrays.copyOf(BASE_POINT, KEY))
                .orElseThrow(() -> new IllegalStateException("The base point is no weak one."));
    }

    static byte[] seal(byte[] publicKey, byte[] plain, String info, SecureRandom random) {
        byte[] ephemeral = new byte[KEY];
        random.nextBytes(ephemeral);
        byte[] enc = publicOf(ephemeral);
        byte[] shared = agreed(ephemeral, publicKey)
                .orElseThrow(() -> new IllegalArgumentException("A public key of a trail is no weak one."));
        Schedule schedule = Schedule.of(secret(shared, enc, publicKey), info);
        try {
            return joined(enc, schedule.cipher(Cipher.ENCRYPT_MODE).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    /** The plain bytes, or nothing if the key, the context or any byte is not the one it was sealed with. */
    static Optional<byte[]> open(byte[] privateKey, byte[] sealed, String info) {
        if (sealed.length < KEY) {
            return Optional.empty();
        }
        byte[] enc = Arrays.copyOf(sealed, KEY);
        Optional<byte[]> shared = agreed(privateKey, enc);
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        Schedule schedule = Schedule.of(secret(shared.get(), enc, publicOf(privateKey)), info);
        try {
            return Optional.of(schedule.cipher(Cipher.DECRYPT_MODE).doFinal(sealed, KEY, sealed.length - KEY));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    /** The shared secret of the key encapsulation, bound to both public keys. */
    private static byte[] secret(byte[] agreed, byte[] enc, byte[] recipient) {
        byte[] key = extract(KEM, NO_SALT, "eae_prk", agreed);
        return expand(KEM, key, "shared_secret", joined(enc, recipient), KEY);
    }

    /** What the key schedule gives for the first message. */
    private static final class Schedule {

        private final byte[] key;
        private final byte[] nonce;

        private Schedule(byte[] key, byte[] nonce) {
            this.key = key;
            this.nonce = nonce;
        }

        static Schedule of(byte[] shared, String info) {
            byte[] context = joined(
                    BASE_MODE,
                    extract(SUITE, NO_SALT, "psk_id_hash", NOTHING),
                    extract(SUITE, NO_SALT, "info_hash", info.getBytes(StandardCharsets.UTF_8)));
            byte[] secret = extract(SUITE, shared, "secret", NOTHING);
            return new Schedule(
                    expand(SUITE, secret, "key", context, Aes.KEY),
                    expand(SUITE, secret, "base_nonce", context, NONCE));
        }

        Cipher cipher(int mode) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        }
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] material) {
        return hmac(salt, joined(VERSION, suite, ascii(label), material));
    }

    /** At most one block of the hash is ever asked for. */
    private static byte[] expand(byte[] suite, byte[] key, String label, byte[] info, int length) {
        byte[] labelled = joined(new byte[] {0, (byte) length}, VERSION, suite, ascii(label), info, new byte[] {1});
        return Arrays.copyOf(hmac(key, labelled), length);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    /** The Diffie-Hellman value of a private and a public key; nothing for a weak public key, which Java refuses. */
    private static Optional<byte[]> agreed(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(CURVE);
            KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey)));
            XECPublicKey other = (XECPublicKey)
                    keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, coordinate(publicKey)));
            agreement.doPhase(other, true);
            return Optional.of(agreement.generateSecret());
        } catch (InvalidKeyException weak) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    /** The bytes have the lowest first, and the highest bit is not looked at (RFC 7748). */
    private static BigInteger coordinate(byte[] publicKey) {
        byte[] highestFirst = new byte[KEY];
        for (int at = 0; at < KEY; at++) {
            highestFirst[at] = publicKey[KEY - 1 - at];
        }
        highestFirst[0] &= 0x7f;
        return new BigInteger(1, highestFirst);
    }

    private static byte[] ascii(String label) {
        return label.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static IllegalStateException lacking(GeneralSecurityException e) {
        return new IllegalStateException("Every Java from 11 on has X25519, HMAC-SHA-256 and AES-256-GCM.", e);
    }
}
