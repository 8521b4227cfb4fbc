package dev.rationale.audit.seal;

import dev.rationale.audit.log.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The key that the keys of patients are wrapped with. Whoever has its public half can seal something new; to open what is there takes the
 * private one, which follows from the master key and does not lead back to it.
 */
final class ContentKey implements Wrapping {

    private static final byte[] PURPOSE = "rationale audit contents".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME = "content key ".getBytes(StandardCharsets.US_ASCII);
    private static final int ID = 8;

    private final byte[] publicHalf;
    private final Optional<byte[]> privateHalf;

    private ContentKey(byte[] publicHalf, Optional<byte[]> privateHalf) {
        this.publicHalf = publicHalf;
        this.privateHalf = privateHalf;
    }

    static ContentKey of(MasterKey master) {
        return ofPrivate(Hpke.hmac(master.bytes(), PURPOSE));
    }

    static ContentKey ofPrivate(byte[] privateHalf) {
        return new ContentKey(Hpke.publicOf(privateHalf), Optional.of(privateHalf.clone()));
    }

    static ContentKey ofPublic(byte[] publicHalf) {
        return new ContentKey(publicHalf.clone(), Optional.empty());
    }

    /** Whether contents can be opened with it, and not only sealed. */
    boolean opens() {
        return privateHalf.isPresent();
    }

    byte[] publicHalf() {
        return publicHalf.clone();
    }

    Optional<byte[]> privateHalf() {
        return privateHalf.map(byte[]::clone);
    }

    @Override
    public String id() {
        return Hash.over(NAME, publicHalf).hex().substring(0, ID);
    }

    @Override
    public byte[] wrap(byte[] secret, String name, SecureRandom random) {
        return Hpke.seal(publicHalf, secret, name, random);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, String name) {
        return privateHalf.flatMap(key -> Hpke.open(key, wrapped, name));
    }

    @Override
    public String whyNot() {
        return opens()
                ? "it is the key of another trail, or a rotation was not finished: run 'audit rotate-keys' again."
                : "it is the key of a role that seals contents and does not open them.";
    }
}
