package dev.rationale.workbench.signin;

import dev.rationale.workbench.http.Door;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.http.Secrets;
import dev.rationale.workbench.http.Sessions;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends somebody to the provider and takes them back: the authorization code flow of OpenID Connect, with a state that only the browser
 * which began holds, a nonce that only the token which answers holds, and a code verifier.
 */
public final class SignIn {

    private static final int MOST_PENDING = 200;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String COOKIE = "rationale-sign-in";

    /** A page of this workbench: its path begins with one slash and has no name of a host before it. */
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private final OpenIdProvider provider;
    private final ProviderClient client;
    private final Sessions sessions;
    private final Door door;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private Optional<IdentityTokens> tokens = Optional.empty();

    /** Somebody who was sent to the provider. */
    private record Pending(String nonce, String verifier, String wanted, Instant begun) {}

    public SignIn(OpenIdProvider provider, Sessions sessions, Door door, Secrets secrets, Clock clock) {
        this.provider = provider;
        this.client = new ProviderClient(provider);
        this.sessions = sessions;
        this.door = door;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Sends somebody to the provider. */
    public void begin(Context context) {
        ProviderClient.Doors doors = client.doors();
        String state = secrets.next();
        Pending mine = new Pending(secrets.next(), secrets.next(), wanted(context), clock.instant());
        add(state, mine);
        Cookie cookie = new Cookie(COOKIE, state);
        cookie.setPath(Door.SIGNED_IN);
        cookie.setMaxAge((int) LONGEST.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(provider.outside().getScheme().equals("https"));
        // Whoever comes back is sent by the provider, so a strict cookie would stay away.
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("scope", "openid profile");
        asked.put("client_id", provider.client());
        asked.put("redirect_uri", provider.back().toString());
        asked.put("state", state);
        asked.put("nonce", mine.nonce());
        asked.put("code_challenge", challenge(mine.verifier()));
        asked.put("code_challenge_method", "S256");
        String query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + ProviderClient.encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        String there = doors.authorization().toString();
        context.redirect(there + (there.contains("?") ? "&" : "?") + query, HttpStatus.SEE_OTHER);
    }

    /**
     * Takes somebody back from the provider.
     *
     * @return the page of this workbench that was wanted
     * @throws Refused if another browser began, the provider refused, or its token does not say who it is
     */
    public String finish(Context context) {
        String state = text(context.queryParam("state"));
        String held = text(context.cookie(COOKIE));
        Pending mine = (Secrets.same(state, held) ? taken(state) : Optional.<Pending>empty())
                .orElseThrow(() -> new Refused(403, "refused.sign-in"));
        context.removeCookie(COOKIE, Door.SIGNED_IN);
        String code = text(context.queryParam("code"));
        if (code.isEmpty()) {
            throw new Refused(403, "refused.sign-in");
        }
        Person person = tokens().person(client.identityToken(code, mine.verifier()), mine.nonce());
        door.remember(context, sessions.open(person));
        return mine.wanted();
    }

    private synchronized IdentityTokens tokens() {
        IdentityTokens read = tokens.orElseGet(
                () -> new IdentityTokens(provider, client.doors().keys(), clock));
        tokens = Optional.of(read);
        return read;
    }

    private synchronized void add(String state, Pending mine) {
        forgetOld();
        pending.put(state, mine);
        if (pending.size() > MOST_PENDING) {
            pending.remove(pending.keySet().iterator().next());
        }
    }

    private synchronized Optional<Pending> taken(String state) {
        forgetOld();
        return Optional.ofNullable(pending.remove(state));
    }

    private void forgetOld() {
        Instant now = clock.instant();
        pending.values().removeIf(one -> one.begun().plus(LONGEST).isBefore(now));
    }

    private static String wanted(Context context) {
        String to = text(context.queryParam("to"));
        return HERE.matcher(to).matches() ? to : "/";
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
