package dev.rationale.audit.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of records: UUIDs of version 7 (RFC 9562), so that they sort by time. Where the clock goes back, however far, the ids go on from
 * where they were; the record itself says what the clock said.
 */
public final class DecisionIds {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;
    private static final int TIME_SHIFT = 16;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random;
    private long last;
    private int counter;

    /** Ids that come after an instant. */
    public DecisionIds(Clock clock, SecureRandom random, Instant last) {
        this(clock, random, last.toEpochMilli(), 0);
    }

    private DecisionIds(Clock clock, SecureRandom random, long last, int counter) {
        this.clock = clock;
        this.random = random;
        this.last = last;
        this.counter = counter;
    }

    /** Ids that come after another id, which may be ahead of the clock. */
    public static DecisionIds after(Clock clock, SecureRandom random, String id) {
        long high = UUID.fromString(id).getMostSignificantBits();
        return new DecisionIds(clock, random, high >>> TIME_SHIFT, (int) high & COUNTER_MASK);
    }

    /**
     * An id and its instant.
     *
     * @param behindMillis how far the clock stood behind the last record
     */
    public record Stamp(String id, Instant when, long behindMillis) {}

    public synchronized Stamp next() {
        Instant now = clock.instant();
        long behind = Math.max(0, last - now.toEpochMilli());
        long millis = Math.max(last, now.toEpochMilli());
        if (millis == last && counter + 1 < 1 << COUNTER_BITS) {
            counter++;
        } else {
            millis = millis == last ? millis + 1 : millis;
            counter = 0;
        }
        last = millis;
        long high = millis << TIME_SHIFT | VERSION | counter;
        return new Stamp(new UUID(high, (random.nextLong() & BELOW_VARIANT) | VARIANT).toString(), now, behind);
    }
}
