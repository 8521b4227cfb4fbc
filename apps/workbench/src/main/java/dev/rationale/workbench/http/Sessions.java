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
    private static final int MOST_SESSIONS = 200;
    private static final Duration IDLE = Duration.ofHours(12);

    /** Whoever was named by a provider is asked again after so long: roles may have been taken away. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Secrets secrets;
    private final Clock clock;
    private final Person holder;
    private final Deque<String> keys = new ArrayDeque<>();
    private final List<Session> open = new ArrayList<>();

    /**
     * A person in front of a browser.
     *
     * @param name the content of the cookie
     * @param token what a request that changes something brings besides
     * @param person who it is
     * @param begun when the session began
     * @param used when it was used last
     */
    public record Session(String name, String token, Person person, Instant begun, Instant used) {

        private Session usedAt(Instant now) {
            return new Session(name, token, person, begun, now);
        }

        private boolean isOver(Instant now) {
            return used.plus(IDLE).isBefore(now)
                    || (person.isNamed() && begun.plus(LONGEST).isBefore(now));
        }
    }

    /**
     * Nobody is let in yet.
     *
     * @param holder who comes with a key
     */
    public Sessions(Secrets secrets, Clock clock, Person holder) {
        this.secrets = secrets;
        this.clock = clock;
        this.holder = holder;
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
        return Optional.of(open(holder));
    }

    /** A new session for somebody whom a provider named. */
    public synchronized Session open(Person person) {
        Instant now = clock.instant();
        Session session = new Session(secrets.next(), secrets.next(), person, now, now);
        open.add(session);
        if (open.size() > MOST_SESSIONS) {
            open.remove(0);
        }
        return session;
    }

    /** The session of a cookie. */
    public synchronized Optional<Session> of(String name) {
        Instant now = clock.instant();
        open.removeIf(one -> one.isOver(now));
        Optional<Session> found =
                open.stream().filter(one -> Secrets.same(one.name(), name)).findFirst();
        found.ifPresent(one -> open.set(open.indexOf(one), one.usedAt(now)));
        return found;
    }

    /** Ends a session. */
    public synchronized void close(String name) {
        open.removeIf(one -> Secrets.same(one.name(), name));
    }
}
