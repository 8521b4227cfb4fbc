package dev.rationale.cdshooks.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Signature algorithms that may be configured: elliptic curves and RSA (RFC 7518, section 3.1). {@code none} and the HMACs are
 * not among them, so no configuration can let them in (J5).
 */
public enum SignatureAlgorithm {
    ES256("EC", "P-256"),
    ES384("EC", "P-384"),
    ES512("EC", "P-521"),
    RS256("RSA", ""),
    RS384("RSA", ""),
    RS512("RSA", ""),
    PS256("RSA", ""),
    PS384("RSA", ""),
    PS512("RSA", "");

    /** The two that CDS Hooks recommends. */
    public static final Set<SignatureAlgorithm> RECOMMENDED = Set.of(ES384, RS384);

    /** NIST SP 800-131A: shorter RSA keys are no longer acceptable. */
    private static final int SHORTEST_RSA_BITS = 2_048;

    private final String family;
    private final String curve;

    SignatureAlgorithm(String family, String curve) {
        this.family = family;
        this.curve = curve;
    }

    static Optional<SignatureAlgorithm> of(JWSAlgorithm named) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(named.getName()))
                .findFirst();
    }

    /** Whether a key is one for this algorithm: the right family, curve and length, and not declared for another use (T21). */
    boolean fits(JWK key) {
        boolean declared =
                key.getAlgorithm() == null || key.getAlgorithm().getName().equals(name());
        boolean forSignatures =
                key.getKeyUse() == null || key.getKeyUse().identifier().equals("sig");
        return declared && forSignatures && family.equals(key.getKeyType().getValue()) && strong(key);
    }

    private boolean strong(JWK key) {
        return key instanceof ECKey elliptic
                ? curve.equals(elliptic.getCurve().getName())
                : key.size() >= SHORTEST_RSA_BITS;
    }
}
