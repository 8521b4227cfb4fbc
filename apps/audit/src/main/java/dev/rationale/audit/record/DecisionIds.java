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
    private static final int TIME_SHIFT = 16;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random;
    private long last;
    private int counter;

    /** Ids that come after {@code last}. */
    public DecisionIds(Clock clock, SecureRandom random, Instant last) {
        this.clock = clock;
        this.random = random;
        this.last = last.toEpochMilli();
    }

    /**
     * An id and its instant.
     *
     * @param behindMillis how far the clock stood behind the last record
     */
    public record Stamp(String id, Instant when, long behindMillis) {}

    /** The instant in an id, to the millisecond. */
    public static Instant instant(String id) {
        return Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> TIME_SHIFT);
    }

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
