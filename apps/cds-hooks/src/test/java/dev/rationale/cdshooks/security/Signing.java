package dev.rationale.cdshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** A client that signs tokens: good ones unless a test spoils them. */
final class Signing {

    static final String ISSUER = "https://ehr.example.org";
    static final String CALLED = "https://cds.example.org/cds-services/advice";
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final ECKey KEY = elliptic(Curve.P_384, "key-1");
    static final RSAKey RSA = rsa("rsa-1");

    private Signing() {}

    static ECKey elliptic(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CALLED)
                .issueTime(Date.from(NOW.minusSeconds(5)))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .jwtID("jti-1");
    }

    static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(JOSEObjectType.JWT)
                .keyID("key-1");
    }

    static String good() {
        return signed(KEY, header(), claims());
    }

    static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, header(), change.apply(claims()));
    }

    static String withHeader(UnaryOperator<JWSHeader.Builder> change) {
        return signed(KEY, change.apply(header()), claims());
    }

    static String signed(JWK key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            JWSSigner signer =
                    key instanceof ECKey elliptic ? new ECDSASigner(elliptic) : new RSASSASigner((RSAKey) key);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public halves as a client would publish them. */
    static Path jwks(Path directory, JWK... keys) {
        try {
            Path file = directory.resolve("jwks.json");
            return Files.writeString(file, new JWKSet(List.of(keys)).toString(true));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
