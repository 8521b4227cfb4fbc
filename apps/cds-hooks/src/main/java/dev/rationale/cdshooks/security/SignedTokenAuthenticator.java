package dev.rationale.cdshooks.security;

import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.rationale.cdshooks.Authentication;
import dev.rationale.cdshooks.Authenticator;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.security.Refusal.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets in callers whose token one of the trusted clients signed, for the URL that is called, not long ago and not before. */
public final class SignedTokenAuthenticator implements Authenticator {

    private static final String DISCOVERY = "/cds-services";

    private final Map<String, Agreement> byIssuer = new LinkedHashMap<>();
    private final ReplayMemory memory;
    private final TokenLimits limits;
    private final Clock clock;

    /** What was agreed with a client, and its keys. */
    private record Agreement(TrustedClient client, KeySource keys) {}

    /**
     * Trusts these clients and nobody else.
     *
     * @param retriever how published key sets are fetched
     * @throws IllegalArgumentException if the keys of a client cannot be used, or two clients have one issuer
     */
    public SignedTokenAuthenticator(
            List<TrustedClient> clients, ResourceRetriever retriever, TokenLimits limits, Clock clock) {
        this.memory = new ReplayMemory(limits.remembered());
        this.limits = limits;
        this.clock = clock;
        clients.forEach(client -> {
            Agreement agreement = new Agreement(client, KeySource.of(client, retriever));
            if (byIssuer.put(client.issuer(), agreement) != null) {
                throw new IllegalArgumentException(
                        "Two clients have the issuer " + client.issuer() + "; expected one.");
            }
        });
    }

    @Override
    public Authentication authenticate(Credentials presented) {
        try {
            return new Authentication.Authenticated(caller(presented));
        } catch (Refusal refusal) {
            return new Authentication.Refused(refusal.code());
        }
    }

    private Caller caller(Credentials presented) {
        List<String> headers = presented.headers().getOrDefault("authorization", List.of());
        Refusal.unless(headers.size() == 1, Reason.NO_TOKEN);
        SignedToken token = SignedToken.in(headers.get(0));
        Agreement agreed = byIssuer.get(token.claimedIssuer());
        if (agreed == null) {
            throw new Refusal(Reason.ISSUER);
        }
        TrustedClient client = agreed.client();
        Instant now = clock.instant();
        Claims claims = new Claims(verified(token, agreed), limits);
        claims.check(audiences(client, presented.url()), now);
        claims.checkTenant(client.tenants());
        memory.use(client.issuer(), claims.id(), claims.usableUntil(), now);
        return new Caller(client.name());
    }

    private static JWTClaimsSet verified(SignedToken token, Agreement agreed) {
        TrustedClient client = agreed.client();
        Refusal.unless(client.algorithms().contains(token.algorithm()), Reason.ALGORITHM);
        Refusal.unless(token.jku().isEmpty() || token.jku().equals(client.jku()), Reason.JKU);
        Refusal.unless(client.keyIds().isEmpty() || client.keyIds().contains(token.keyId()), Reason.KEY_ID);
        var key = agreed.keys().key(token.keyId());
        Refusal.unless(client.allowPublishedKeys() || !PublishedKeys.contains(key), Reason.PUBLISHED_KEY);
        return token.verify(key);
    }

    /** What was agreed by hand, or else the URL that is called; that of discovery with and without a slash at its end (T20). */
    private static Set<String> audiences(TrustedClient client, URI called) {
        if (!client.audiences().isEmpty()) {
            return client.audiences();
        }
        String url = called.toString();
        String bare = url.replaceFirst("/$", "");
        return bare.endsWith(DISCOVERY) ? Set.of(bare, bare + "/") : Set.of(url);
    }
}
