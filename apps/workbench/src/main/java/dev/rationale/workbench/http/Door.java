package dev.rationale.workbench.http;

import dev.rationale.workbench.http.Sessions.Session;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in, or not. It must be meant for a name of this machine (whoever makes a name of theirs point here is answered
 * nothing), come from no other site, belong to a session, and where it may change something bring that session's token from a page
 * of ours.
 */
public final class Door {

    /** Where a key is brought. */
    public static final String OPEN = "/open";

    /** Where somebody is sent to say who it is, on a workbench that several people share. */
    public static final String SIGN_IN = "/sign-in";

    /** Where the provider sends back whoever has said it. */
    public static final String SIGNED_IN = "/signed-in";

    /** Where a session is ended. */
    public static final String SIGN_OUT = "/sign-out";

    /** Where what is not anybody's lies: style, scripts. */
    public static final String ASSETS = "/assets/";

    /** The header that holds a session's token. */
    public static final String TOKEN = "X-CSRF-Token";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String SESSION = "session";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Sessions sessions;
    private final Names names;
    private final Bodies bodies;

    /**
     * A door.
     *
     * @param names where they have an address outside, people come by it and a provider says who they are; else by a key
     */
    public Door(Sessions sessions, Names names, Bodies bodies) {
        this.sessions = sessions;
        this.names = names;
        this.bodies = bodies;
    }

    private boolean isShared() {
        return names.outside().isPresent();
    }

    /** Checks a request before anything is done for it. */
    public void check(Context context) {
        protect(context);
        if (!names.isOurs(header(context, "Host"))) {
            throw new Refused(421, "refused.host");
        }
        bodies.refuseTooLong(context);
        if (context.path().startsWith(ASSETS)) {
            return;
        }
        boolean navigating = header(context, "Sec-Fetch-Mode").equals("navigate");
        boolean reading = READING.contains(context.method());
        if (header(context, "Sec-Fetch-Site").equals("cross-site") && !(navigating && reading)) {
            throw new Refused(403, "refused.origin");
        }
        if (reading && (isShared() ? Set.of(SIGN_IN, SIGNED_IN) : Set.of(OPEN)).contains(context.path())) {
            return;
        }
        Optional<Session> known = sessions.of(cookie(context));
        if (known.isEmpty() && isShared() && reading && navigating) {
            context.redirect(SIGN_IN + "?to=" + URLEncoder.encode(wanted(context), StandardCharsets.UTF_8));
            context.skipRemainingHandlers();
            return;
        }
        Session session =
                known.orElseThrow(() -> new Refused(401, isShared() ? "refused.signed-out" : "refused.session"));
        context.attribute(SESSION, session);
        if (!Permissions.allow(session.person().roles(), context.method(), context.path())) {
            throw new Refused(403, "refused.role");
        }
        if (!reading) {
            checkChange(context, session);
        }
    }

    private static String wanted(Context context) {
        String query = parameter(context.queryString());
        return context.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private void checkChange(Context context, Session session) {
        if (!names.isOrigin(header(context, "Origin"), header(context, "Host"))) {
            throw new Refused(403, "refused.origin");
        }
        if (!Secrets.same(session.token(), token(context))) {
            throw new Refused(403, "refused.token");
        }
    }

    /** In the header that a script sets, or in the field of a form, which works without one. */
    private static String token(Context context) {
        String header = header(context, TOKEN);
        boolean form = header(context, "Content-Type").startsWith(FORM);
        return header.isEmpty() && form ? parameter(context.formParam("token")) : header;
    }

    /** Takes a key and gives a session for it. */
    public void open(Context context) {
        Session session =
                sessions.open(parameter(context.queryParam("key"))).orElseThrow(() -> new Refused(401, "refused.key"));
        remember(context, session);
        context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** Gives the browser the name of its session. */
    public void remember(Context context, Session session) {
        Cookie cookie = new Cookie(cookieName(context), session.name());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure());
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /** Ends a session. */
    public void leave(Context context) {
        sessions.close(cookie(context));
        context.attribute(SESSION, null);
    }

    private boolean isSecure() {
        return names.outside().filter(one -> one.getScheme().equals("https")).isPresent();
    }

    /** Who asks: of a request that was let in. */
    public static Person person(Context context) {
        return session(context).map(Session::person).orElseThrow(() -> new Refused(401, "refused.session"));
    }

    /** The session of a request that was let in. */
    public static Optional<Session> session(Context context) {
        @Nullable Session session = context.attribute(SESSION);
        return Optional.ofNullable(session);
    }

    /** What a browser is told with every answer. */
    private static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    /** Cookies know no ports: two workbenches on one machine must not end each other's sessions. */
    private String cookieName(Context context) {
        return isSecure() ? "__Host-rationale" : "rationale-" + context.req().getLocalPort();
    }

    private String cookie(Context context) {
        return parameter(context.cookie(cookieName(context)));
    }

    private static String header(Context context, String name) {
        return parameter(context.header(name));
    }

    private static String parameter(@Nullable String given) {
        return given == null ? "" : given;
    }
}
