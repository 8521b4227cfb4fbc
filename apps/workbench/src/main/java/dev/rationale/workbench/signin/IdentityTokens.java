package dev.rationale.workbench.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.http.Role;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is from an identity token that the provider signed for this workbench and this sign-in. */
final class IdentityTokens {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_KEYS = 1 << 18;
    private static final int LONGEST_NAME = 120;
    private static final int FORBIDDEN = 403;

    /** Signatures with public keys only: a shared secret would prove nothing of the provider. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OpenIdProvider provider;
    private final JWKSource<SecurityContext> keys;
    private final Clock clock;

    IdentityTokens(OpenIdProvider provider, URI keys, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        try {
            this.keys = JWKSourceBuilder.create(
                            keys.toURL(), new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_KEYS))
                    .retrying(true)
                    .build();
        } catch (MalformedURLException noAddress) {
            throw new IllegalArgumentException("The provider's keys have no address that can be read.", noAddress);
        }
    }

    /**
     * The person of a token.
     *
     * @param nonce of the sign-in that it answers
     * @throws Refused if it is not this provider's, not for this workbench, not of this sign-in, expired, or names no role
     */
    Person person(String token, String nonce) {
        JWTClaimsSet claims = claims(token, nonce);
        Set<Role> roles = texts(claims.getClaims(), provider.roles())
                .flatMap(text -> Role.named(text).stream())
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw new Refused(FORBIDDEN, "refused.no-role");
        }
        return new Person(String.valueOf(claims.getSubject()), name(claims), roles);
    }

    private JWTClaimsSet claims(String token, String nonce) {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, keys));
            processor.setJWTClaimsSetVerifier(verifier(nonce));
            JWTClaimsSet claims = processor.process(token, null);
            Object party = claims.getClaim("azp");
            if (party != null && !party.equals(provider.client())) {
                throw new Refused(FORBIDDEN, "refused.identity");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw new Refused(FORBIDDEN, "refused.identity");
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> verifier(String nonce) {
        JWTClaimsSet exactly = new JWTClaimsSet.Builder()
                .issuer(provider.issuer().toString())
                .claim("nonce", nonce)
                .build();
        return new DefaultJWTClaimsVerifier<>(provider.client(), exactly, Set.of("sub", "exp", "iat")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    /** The texts of a claim: of one that is called so, dots and all, else of the one that the path leads to. */
    private static Stream<String> texts(Map<String, Object> claims, String path) {
        @Nullable Object found = claims.get(path);
        if (found == null) {
            found = claims;
            for (String step : path.split("\\.", -1)) {
                found = found instanceof Map<?, ?> members ? members.get(step) : null;
            }
        }
        return found instanceof Collection<?> all
                ? all.stream().map(String::valueOf)
                : Optional.ofNullable(found).map(String::valueOf).stream();
    }

    /** A name for people to read, without anything that could end a line of a log or a page. */
    private static String name(JWTClaimsSet claims) {
        String name = Stream.of("name", "preferred_username", "email", "sub")
                .flatMap(claim -> texts(claims.getClaims(), claim))
                .map(text -> text.replaceAll("\\p{Cntrl}|\\p{Cf}", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("?");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
