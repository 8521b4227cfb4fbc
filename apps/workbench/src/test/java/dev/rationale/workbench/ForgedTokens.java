package dev.rationale.workbench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Ways to make an identity token that names nobody, from the one that would name somebody. */
final class ForgedTokens {

    private ForgedTokens() {}

    private static JWTClaimsSet.Builder of(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    /** Each with what it is. */
    static Stream<Arguments> all() {
        return Stream.of(
                forged(
                        "another nonce",
                        (c, k) -> Issuer.sign(of(c).claim("nonce", "other").build(), k)),
                forged(
                        "no nonce",
                        (c, k) -> Issuer.sign(of(c).claim("nonce", null).build(), k)),
                forged(
                        "for another client",
                        (c, k) -> Issuer.sign(of(c).audience("other").build(), k)),
                forged(
                        "another party",
                        (c, k) -> Issuer.sign(of(c).claim("azp", "other").build(), k)),
                forged(
                        "of another issuer",
                        (c, k) ->
                                Issuer.sign(of(c).issuer("https://evil.example").build(), k)),
                forged(
                        "expired",
                        (c, k) -> Issuer.sign(
                                of(c).expirationTime(Date.from(
                                                OpenWorkbench.CLOCK.instant().minusSeconds(600)))
                                        .build(),
                                k)),
                forged(
                        "without an end",
                        (c, k) -> Issuer.sign(of(c).expirationTime(null).build(), k)),
                forged("of nobody", (c, k) -> Issuer.sign(of(c).subject(null).build(), k)),
                forged("not signed", (c, k) -> new PlainJWT(c).serialize()),
                forged("by another key", (c, k) -> Issuer.sign(c, another())),
                forged("by the public key as a secret", ForgedTokens::confused),
                forged(
                        "without a role",
                        (c, k) -> Issuer.sign(
                                of(c).claim("realm_access", Map.of("roles", List.of("author", "admin")))
                                        .build(),
                                k)),
                forged("no token", (c, k) -> "x.y.z"));
    }

    private static Arguments forged(String what, BiFunction<JWTClaimsSet, RSAKey, String> signed) {
        return Arguments.of(what, signed);
    }

    private static RSAKey another() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String confused(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
