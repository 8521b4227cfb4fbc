package dev.rationale.cdshooks.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.rationale.cdshooks.Authentication;
import dev.rationale.cdshooks.Authenticator.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that can be wrong with a token, by the requirement that it breaks. */
class TokenAttacksTest {

    private static final String JKU = "https://ehr.example.org/jwks.json";

    @TempDir
    private Path directory;

    @Test
    void aTokenSignedAsAgreedIsLetIn() {
        assertThat(asked(Signing.good()))
                .isEqualTo(new Authentication.Authenticated(new dev.rationale.cdshooks.Caller("ehr")));
    }

    @Test
    void anAudienceThatIsAListIsLetInIfTheCalledUrlIsInIt() {
        assertThat(asked(Signing.with(claims -> claims.audience(List.of("https://other.example.org", Signing.CALLED)))))
                .isInstanceOf(Authentication.Authenticated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void discoveryIsTheSameWithAndWithoutASlashAtItsEnd(String end) {
        String discovery = "https://cds.example.org/cds-services";
        for (String audience : List.of(discovery, discovery + "/")) {
            List<String> header = List.of("Bearer " + Signing.with(claims -> claims.audience(audience)));
            Credentials presented =
                    new Credentials("GET", URI.create(discovery + end), Map.of("authorization", header));
            assertThat(authenticator(client(keys(), Set.of(), false)).authenticate(presented))
                    .isInstanceOf(Authentication.Authenticated.class);
        }
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertThat(reason(new PlainJWT(Signing.claims().build()).serialize())).isEqualTo("malformed");
    }

    @Test
    void theWordNoneInAnyCaseIsRefused() {
        for (String none : List.of("none", "None", "NONE")) {
            String header = "{\"alg\":\"" + none + "\",\"typ\":\"JWT\",\"kid\":\"key-1\"}";
            String payload = Signing.claims().build().toString();
            assertThat(reason(base64(header) + "." + base64(payload) + ".AA")).isIn("malformed", "algorithm");
        }
    }

    @Test
    void aSharedSecretIsRefusedThoughItBeThePublicKey() throws JOSEException {
        byte[] published = Signing.KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID("key-1")
                .build();
        SignedJWT token = new SignedJWT(header, Signing.claims().build());
        token.sign(new MACSigner(published));
        assertThat(reason(token.serialize())).isEqualTo("algorithm");
    }

    @Test
    void anAlgorithmThatWasNotAgreedIsRefused() {
        ECKey other = Signing.elliptic(Curve.P_256, "key-1");
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID("key-1");
        assertThat(reason(Signing.signed(other, header, Signing.claims()))).isEqualTo("algorithm");
    }

    @Test
    void anRsaTokenThatNamesAnEllipticKeyIsRefused() {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS384)
                .type(JOSEObjectType.JWT)
                .keyID("key-1");
        assertThat(reason(Signing.signed(Signing.RSA, header, Signing.claims())))
                .isEqualTo("key-does-not-fit");
    }

    @Test
    void aKeyOfAnotherCurveDoesNotFit() {
        assertThat(SignatureAlgorithm.ES384.fits(Signing.elliptic(Curve.P_256, "k")))
                .isFalse();
        assertThat(SignatureAlgorithm.ES384.fits(Signing.KEY)).isTrue();
        assertThat(SignatureAlgorithm.RS384.fits(Signing.RSA)).isTrue();
    }

    @Test
    void aKeyDeclaredForEncryptionDoesNotFit() {
        ECKey forEncryption = new ECKey.Builder(Signing.KEY)
                .keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION)
                .build();
        assertThat(SignatureAlgorithm.ES384.fits(forEncryption)).isFalse();
    }

    @Test
    void aChangedTokenIsRefused() {
        String[] parts = Signing.good().split("\\.", -1);
        String other = base64(Signing.claims().subject("somebody").build().toString());
        assertThat(reason(parts[0] + "." + other + "." + parts[2])).isEqualTo("signature");
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotUsed() {
        ECKey own = Signing.elliptic(Curve.P_384, "key-1");
        String token = Signing.signed(own, Signing.header().jwk(own.toPublicJWK()), Signing.claims());
        assertThat(reason(token)).isEqualTo("signature");
    }

    @Test
    void anotherIssuerIsRefused() {
        assertThat(reason(Signing.with(claims -> claims.issuer("https://ehr.example.org.attacker.example"))))
                .isEqualTo("issuer");
        assertThat(reason(Signing.with(claims -> claims.issuer(null)))).isEqualTo("issuer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/jwks.json",
                "https://ehr.example.org/jwks.json?x",
                "https://ehr.example.org@attacker.example/jwks.json",
                "http://ehr.example.org/jwks.json",
                "http://169.254.169.254/latest/meta-data"
            })
    void anotherPlaceOfKeysIsRefusedAndNotAsked(String jku) {
        assertThat(reason(Signing.withHeader(header -> header.jwkURL(URI.create(jku)))))
                .isEqualTo("jku");
    }

    @Test
    void theAgreedPlaceOfKeysIsLetIn() {
        assertThat(asked(Signing.withHeader(header -> header.jwkURL(URI.create(JKU)))))
                .isInstanceOf(Authentication.Authenticated.class);
    }

    @Test
    void aTokenWithoutKeyIdIsRefused() {
        assertThat(reason(Signing.withHeader(header -> header.keyID(null)))).isEqualTo("key-id");
        assertThat(reason(Signing.withHeader(header -> header.keyID("")))).isEqualTo("key-id");
    }

    @Test
    void anUnknownKeyIdIsRefused() {
        assertThat(reason(Signing.withHeader(header -> header.keyID("key-2")))).isEqualTo("unknown-key");
    }

    @Test
    void twoKeysWithOneIdAreRefused() {
        Path keys = Signing.jwks(directory, Signing.KEY, Signing.elliptic(Curve.P_384, "key-1"));
        assertThat(reason(Signing.good(), client(keys, Set.of(), false))).isEqualTo("ambiguous-key");
    }

    @Test
    void aKeyIdThatWasNotAgreedIsRefused() {
        assertThat(reason(Signing.good(), client(keys(), Set.of("key-9"), false)))
                .isEqualTo("key-id");
    }

    @Test
    void anotherTypeOfTokenIsRefused() {
        assertThat(reason(Signing.withHeader(header -> header.type(new JOSEObjectType("at+jwt")))))
                .isEqualTo("type");
        assertThat(reason(Signing.withHeader(header -> header.type(null)))).isEqualTo("type");
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefused() {
        assertThat(reason(Signing.withHeader(
                        header -> header.criticalParams(Set.of("x")).customParam("x", 1))))
                .isEqualTo("critical-header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cds.example.org/cds-services/other",
                "https://cds.example.org/cds-services",
                "https://cds.example.org",
                "https://cds.example.org/cds-services/advice/",
                "http://cds.example.org/cds-services/advice"
            })
    void anotherAudienceIsRefused(String audience) {
        assertThat(reason(Signing.with(claims -> claims.audience(audience)))).isEqualTo("audience");
    }

    @Test
    void aTokenWithoutAudienceIsRefused() {
        assertThat(reason(Signing.with(claims -> claims.audience(List.of())))).isEqualTo("audience");
    }

    @Test
    void anAudienceAgreedByHandTakesThePlaceOfTheUrl() {
        TrustedClient agreed = new TrustedClient(
                "epic",
                Signing.ISSUER,
                Optional.empty(),
                Optional.of(keys()),
                Set.of(),
                SignatureAlgorithm.RECOMMENDED,
                Set.of("hand-made"),
                Set.of(),
                false);
        String token = Signing.with(claims -> claims.audience("hand-made")
                .notBeforeTime(Date.from(Signing.NOW.minusSeconds(305)))
                .subject("client-id"));
        assertThat(authenticator(agreed).authenticate(presented(token)))
                .isInstanceOf(Authentication.Authenticated.class);
        assertThat(reason(Signing.good(), agreed)).isEqualTo("audience");
    }

    @Test
    void whereTenantsWereAgreedAnotherTenantAndNoneAreRefused() {
        TrustedClient agreed = new TrustedClient(
                "hospitals",
                Signing.ISSUER,
                Optional.empty(),
                Optional.of(keys()),
                Set.of(),
                SignatureAlgorithm.RECOMMENDED,
                Set.of(),
                Set.of("north"),
                false);
        assertThat(reason(Signing.with(claims -> claims.claim("tenant", "north")), agreed))
                .isEqualTo("let in");
        assertThat(reason(Signing.with(claims -> claims.claim("tenant", "south")), agreed))
                .isEqualTo("tenant");
        assertThat(reason(Signing.with(claims -> claims.claim("tenant", List.of("north"))), agreed))
                .isEqualTo("tenant");
        assertThat(reason(Signing.good(), agreed)).isEqualTo("tenant");
    }

    @Test
    void whereNoTenantWasAgreedWhateverItSaysIsGood() {
        assertThat(reason(Signing.with(claims -> claims.claim("tenant", "anywhere"))))
                .isEqualTo("let in");
    }

    @Test
    void anExpiredTokenIsRefusedOneMinuteAfterItsEnd() {
        assertThat(reason(Signing.with(claims -> claims.expirationTime(Date.from(Signing.NOW.minusSeconds(60)))
                        .issueTime(Date.from(Signing.NOW.minusSeconds(300))))))
                .isEqualTo("expired");
        assertThat(asked(Signing.with(claims -> claims.expirationTime(Date.from(Signing.NOW.minusSeconds(59)))
                        .issueTime(Date.from(Signing.NOW.minusSeconds(300))))))
                .isInstanceOf(Authentication.Authenticated.class);
    }

    @Test
    void aTokenOfTheFutureIsRefused() {
        assertThat(reason(Signing.with(claims -> claims.issueTime(Date.from(Signing.NOW.plusSeconds(61))))))
                .isEqualTo("issued-in-future");
        assertThat(reason(Signing.with(claims -> claims.notBeforeTime(Date.from(Signing.NOW.plusSeconds(61))))))
                .isEqualTo("not-yet-valid");
    }

    @Test
    void aTokenThatLivesTooLongIsRefused() {
        assertThat(reason(Signing.with(claims -> claims.expirationTime(Date.from(Signing.NOW.plusSeconds(15 * 60))))))
                .isEqualTo("lifetime");
    }

    @Test
    void aTokenWithoutOneOfTheClaimsIsRefused() {
        assertThat(reason(Signing.with(claims -> claims.expirationTime(null)))).isEqualTo("missing-claim");
        assertThat(reason(Signing.with(claims -> claims.issueTime(null)))).isEqualTo("missing-claim");
        assertThat(reason(Signing.with(claims -> claims.jwtID(null)))).isEqualTo("missing-claim");
        assertThat(reason(Signing.with(claims -> claims.jwtID("x".repeat(257)))))
                .isEqualTo("missing-claim");
    }

    @Test
    void aTokenThatIsUsedTwiceIsRefusedTheSecondTime() {
        SignedTokenAuthenticator authenticator = authenticator(client(keys(), Set.of(), false));
        String token = Signing.good();
        assertThat(authenticator.authenticate(presented(token))).isInstanceOf(Authentication.Authenticated.class);
        assertThat(authenticator.authenticate(presented(token))).isEqualTo(new Authentication.Refused("replayed"));
    }

    @Test
    void aRefusedTokenDoesNotUseItsIdUp() {
        SignedTokenAuthenticator authenticator = authenticator(client(keys(), Set.of(), false));
        authenticator.authenticate(
                presented(Signing.signed(Signing.elliptic(Curve.P_384, "key-1"), Signing.header(), Signing.claims())));
        assertThat(authenticator.authenticate(presented(Signing.good())))
                .isInstanceOf(Authentication.Authenticated.class);
    }

    @Test
    void theKeyOfTheSandboxIsRefusedUnlessItIsAllowedByName() {
        JWK sandbox = SandboxKey.PUBLIC;
        String token = Signing.withHeader(header -> header.keyID(sandbox.getKeyID()));
        Path keys = Signing.jwks(directory, sandbox);
        assertThat(reason(token, client(keys, Set.of(), false))).isEqualTo("published-key");
        assertThat(reason(token, client(keys, Set.of(), true))).isEqualTo("signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b", "Bearer a.b.c", "Bearer \u0000", "x"})
    void whatIsNoTokenIsRefused(String header) {
        Credentials presented =
                new Credentials("POST", URI.create(Signing.CALLED), Map.of("authorization", List.of(header)));
        assertThat(authenticator(client(keys(), Set.of(), false)).authenticate(presented))
                .isInstanceOf(Authentication.Refused.class);
    }

    @Test
    void twoTokensAreRefusedAndSoIsNone() {
        SignedTokenAuthenticator authenticator = authenticator(client(keys(), Set.of(), false));
        URI called = URI.create(Signing.CALLED);
        List<String> twice = List.of("Bearer " + Signing.good(), "Bearer " + Signing.good());
        assertThat(authenticator.authenticate(new Credentials("POST", called, Map.of("authorization", twice))))
                .isEqualTo(new Authentication.Refused("no-token"));
        assertThat(authenticator.authenticate(new Credentials("POST", called, Map.of())))
                .isEqualTo(new Authentication.Refused("no-token"));
    }

    @Test
    void aTokenTooLongToBeOneIsRefused() {
        assertThat(reason(Signing.with(claims -> claims.subject("x".repeat(20_000)))))
                .isEqualTo("malformed");
    }

    @Test
    void shortRsaKeysDoNotFit() throws Exception {
        var generator = java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var pair = generator.generateKeyPair();
        RSAKey tooShort = new RSAKey.Builder((java.security.interfaces.RSAPublicKey) pair.getPublic()).build();
        assertThat(SignatureAlgorithm.RS384.fits(tooShort)).isFalse();
    }

    private Authentication asked(String token) {
        return authenticator(client(keys(), Set.of(), false)).authenticate(presented(token));
    }

    private String reason(String token) {
        return reason(token, client(keys(), Set.of(), false));
    }

    private static String reason(String token, TrustedClient client) {
        return authenticator(client).authenticate(presented(token)) instanceof Authentication.Refused refused
                ? refused.reason()
                : "let in";
    }

    private Path keys() {
        return Signing.jwks(directory, Signing.KEY, Signing.RSA);
    }

    private static TrustedClient client(Path keys, Set<String> keyIds, boolean allowPublished) {
        return new TrustedClient(
                "ehr",
                Signing.ISSUER,
                Optional.of(URI.create(JKU)),
                Optional.of(keys),
                keyIds,
                SignatureAlgorithm.RECOMMENDED,
                Set.of(),
                Set.of(),
                allowPublished);
    }

    private static SignedTokenAuthenticator authenticator(TrustedClient client) {
        return new SignedTokenAuthenticator(
                List.of(client),
                place -> {
                    throw new AssertionError("Nothing is fetched when the keys are in a file.");
                },
                TokenLimits.DEFAULT,
                Clock.fixed(Signing.NOW, ZoneOffset.UTC));
    }

    private static Credentials presented(String token) {
        return new Credentials("POST", URI.create(Signing.CALLED), Map.of("authorization", List.of("Bearer " + token)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
