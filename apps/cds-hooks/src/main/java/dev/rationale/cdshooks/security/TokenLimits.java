package dev.rationale.cdshooks.security;

import java.time.Duration;

/**
 * Bounds on what a token may say.
 *
 * @param skew by how much clocks may differ; at most a minute is sensible (T21)
 * @param lifetime longest time from {@code iat} to {@code exp}
 * @param remembered tokens of one issuer that are remembered until they expire; a valid one that finds no room is refused
 */
public record TokenLimits(Duration skew, Duration lifetime, int remembered) {

    /** A minute and a quarter of an hour, as Epic gives its tokens; and room for 100 calls a second of one issuer. */
    public static final TokenLimits DEFAULT = new TokenLimits(Duration.ofSeconds(60), Duration.ofMinutes(15), 100_000);
}
