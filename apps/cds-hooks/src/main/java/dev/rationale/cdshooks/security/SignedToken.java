package dev.rationale.cdshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.rationale.cdshooks.security.Refusal.Reason;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token as it was sent. Nothing that it says is believed before {@link #verify}. */
final class SignedToken {

    private static final int LONGEST = 16_384;
    private static final int LONGEST_KEY_ID = 256;

    private final SignedJWT token;
    private final SignatureAlgorithm algorithm;

    private SignedToken(SignedJWT token, SignatureAlgorithm algorithm) {
        this.token = token;
        this.algorithm = algorithm;
    }

    /** Reads {@code Authorization: Bearer …} as far as its header goes. */
    static SignedToken in(String authorization) {
        String[] parts = authorization.split(" ", -1);
        Refusal.unless(parts.length == 2 && parts[0].equalsIgnoreCase("Bearer"), Reason.NO_TOKEN);
        Refusal.unless(parts[1].length() <= LONGEST, Reason.MALFORMED);
        try {
            SignedJWT token = SignedJWT.parse(parts[1]);
            return new SignedToken(token, checked(token.getHeader()));
        } catch (ParseException malformed) {
            throw new Refusal(Reason.MALFORMED);
        }
    }

    /** The key comes from what was configured: a key, certificate or extension that the header brings along is not looked at. */
    private static SignatureAlgorithm checked(JWSHeader header) {
        Refusal.unless(JOSEObjectType.JWT.equals(header.getType()), Reason.TYPE);
        Refusal.unless(header.getCriticalParams() == null, Reason.CRITICAL_HEADER);
        String keyId = header.getKeyID();
        Refusal.unless(keyId != null && !keyId.isEmpty() && keyId.length() <= LONGEST_KEY_ID, Reason.KEY_ID);
        return SignatureAlgorithm.of(header.getAlgorithm()).orElseThrow(() -> new Refusal(Reason.ALGORITHM));
    }

    String keyId() {
        return token.getHeader().getKeyID();
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    Optional<URI> jku() {
        @Nullable URI jku = token.getHeader().getJWKURL();
        return Optional.ofNullable(jku);
    }

    /** The issuer as the token claims it, with which the client and its keys are found. */
    String claimedIssuer() {
        @Nullable String issuer = claims().getIssuer();
        if (issuer == null) {
            throw new Refusal(Reason.ISSUER);
        }
        return issuer;
    }

    /** The claims, once the signature was found to be by the key. */
    JWTClaimsSet verify(JWK key) {
        Refusal.unless(algorithm.fits(key), Reason.KEY_DOES_NOT_FIT);
        try {
            Refusal.unless(token.verify(verifier(key)), Reason.SIGNATURE);
            return claims();
        } catch (JOSEException notVerifiable) {
            throw new Refusal(Reason.SIGNATURE);
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        if (key instanceof ECKey elliptic) {
            return new ECDSAVerifier(elliptic);
        }
        return new RSASSAVerifier((RSAKey) key);
    }

    private JWTClaimsSet claims() {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException malformed) {
            throw new Refusal(Reason.MALFORMED);
        }
    }
}
