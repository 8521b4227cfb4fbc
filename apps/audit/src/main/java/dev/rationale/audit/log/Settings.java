package dev.rationale.audit.log;

import java.time.Duration;

/**
 * How a log is written.
 *
 * @param segmentLength bytes after which a new segment begins
 * @param checkpointEvery the longest time that an entry waits for a signed checkpoint over it
 * @param disk where it is written
 */
record Settings(long segmentLength, Duration checkpointEvery, Disk disk) {

    private static final long SEGMENT = 32L << 20;

    static final Settings DEFAULT = new Settings(SEGMENT, Duration.ofMillis(100), Disk.REAL);
}
