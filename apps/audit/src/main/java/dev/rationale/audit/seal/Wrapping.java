package dev.rationale.audit.seal;

import java.security.SecureRandom;
import java.util.Optional;

/** A key that wraps other keys, each bound to its name. */
interface Wrapping {

    /** A short name of the key that tells nothing of it; it stands before what the key wraps. */
    String id();

    byte[] wrap(byte[] secret, String name, SecureRandom random);

    /** The secret, or nothing if this key does not unwrap it. */
    Optional<byte[]> unwrap(byte[] wrapped, String name);

    /** What may be the reason where something is not unwrapped. */
    String whyNot();
}
