package dev.rationale.workbench.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Who was let in. A key opens once, and becomes the name of a session that only a cookie holds; a session ends when it was not used
 * for long. Of too many the oldest goes.
 */
public final class Sessions {

    private static final int MOST_KEYS = 8;
    private static final int MOST_SESSIONS = 16;
    private static final Duration IDLE = Duration.ofHours(12);

    private final Secrets secrets;
    private final Clock clock;
    private final Deque<String> keys = new ArrayDeque<>();
    private final List<Session> open = new ArrayList<>();

    /**
     * A person in front of a browser.
     *
     * @param name the content of the cookie
     * @param token what a request that changes something brings besides
     */
    public record Session(String name, String token, Instant used) {}

    public Sessions(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A key that opens once. */
    public synchronized String key() {
        String key = secrets.next();
        keys.addLast(key);
        if (keys.size() > MOST_KEYS) {
            keys.removeFirst();
        }
        return key;
    }

    /** A new session for a key; none if it opens nothing, or did already. */
    public synchronized Optional<Session> open(String key) {
        if (!keys.removeIf(one -> Secrets.same(one, key))) {
            return Optional.empty();
        }
        Session session = new Session(secrets.next(), secrets.next(), clock.instant());
        open.add(session);
        if (open.size() > MOST_SESSIONS) {
            open.remove(0);
        }
        return Optional.of(session);
    }

    /** The session of a cookie. */
    public synchronized Optional<Session> of(String name) {
        Instant now = clock.instant();
        open.removeIf(one -> one.used().plus(IDLE).isBefore(now));
        Optional<Session> found =
                open.stream().filter(one -> Secrets.same(one.name(), name)).findFirst();
        found.ifPresent(one -> open.set(open.indexOf(one), new Session(one.name(), one.token(), now)));
        return found;
    }

    /** Ends a session. */
    public synchronized void close(String name) {
        open.removeIf(one -> Secrets.same(one.name(), name));
    }
}
