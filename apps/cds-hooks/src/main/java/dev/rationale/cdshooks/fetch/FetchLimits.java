package dev.rationale.cdshooks.fetch;

import java.time.Duration;

/**
 * How much a call may cost.
 *
 * @param connect time for a connection
 * @param whole time for all that one call fetches
 * @param pages pages of one search
 * @param bytes bytes of all that one call fetches
 */
public record FetchLimits(Duration connect, Duration whole, int pages, long bytes) {

    /** Two seconds and eight megabytes: more than a patient's laboratory values are, less than harms a server. */
    public static final FetchLimits DEFAULT =
            new FetchLimits(Duration.ofMillis(500), Duration.ofSeconds(2), 20, 8 << 20);
}
