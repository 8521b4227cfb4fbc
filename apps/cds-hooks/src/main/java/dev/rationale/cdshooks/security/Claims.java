package dev.rationale.cdshooks.security;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.rationale.cdshooks.security.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a verified token says of its purpose and time (J6). */
final class Claims {

    private static final int LONGEST_ID = 256;

    private final JWTClaimsSet claims;
    private final TokenLimits limits;

    Claims(JWTClaimsSet claims, TokenLimits limits) {
        this.claims = claims;
        this.limits = limits;
    }

    void check(Set<String> audiences, Instant now) {
        Refusal.unless(claims.getAudience().stream().anyMatch(audiences::contains), Reason.AUDIENCE);
        Instant issued = required(claims.getIssueTime());
        Instant expires = required(claims.getExpirationTime());
        Refusal.unless(now.isBefore(expires.plus(limits.skew())), Reason.EXPIRED);
        Refusal.unless(!issued.isAfter(now.plus(limits.skew())), Reason.ISSUED_IN_FUTURE);
        Duration lifetime = Duration.between(issued, expires);
        Refusal.unless(!lifetime.isNegative() && lifetime.compareTo(limits.lifetime()) <= 0, Reason.LIFETIME);
        notBefore().ifPresent(start -> Refusal.unless(!start.isAfter(now.plus(limits.skew())), Reason.NOT_YET_VALID));
    }

    /** Organisations that share an issuer are told apart by this claim; one that was not agreed on is not let in. */
    void checkTenant(Set<String> agreed) {
        Refusal.unless(agreed.isEmpty() || tenant().filter(agreed::contains).isPresent(), Reason.TENANT);
    }

    private Optional<String> tenant() {
        return claims.getClaim("tenant") instanceof String named ? Optional.of(named) : Optional.empty();
    }

    String id() {
        @Nullable String id = claims.getJWTID();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Refusal(Reason.MISSING_CLAIM);
        }
        return id;
    }

    /** When the token can no longer be used, whoever's clock is right. */
    Instant usableUntil() {
        return required(claims.getExpirationTime()).plus(limits.skew());
    }

    private Optional<Instant> notBefore() {
        @Nullable Date start = claims.getNotBeforeTime();
        return Optional.ofNullable(start).map(Date::toInstant);
    }

    private static Instant required(@Nullable Date date) {
        if (date == null) {
            throw new Refusal(Reason.MISSING_CLAIM);
        }
        return date.toInstant();
    }
}
