package dev.rationale.audit.trail;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * How a trail is kept.
 *
 * @param environment variables, for the master key
 * @param longestInput bytes of a document beyond which it is not kept, so that the decision cannot be replayed
 * @param retention after which contents are erased by their month; empty keeps them
 */
public record TrailOptions(
        TrailDirectory directory,
        Map<String, String> environment,
        Clock clock,
        SecureRandom random,
        int longestInput,
        Optional<Period> retention) {

    private static final int LONGEST = 32 << 20;

    public TrailOptions {
        environment = Map.copyOf(environment);
    }

    public static TrailOptions of(Path directory, Map<String, String> environment, Clock clock) {
        return new TrailOptions(
                new TrailDirectory(directory), environment, clock, new SecureRandom(), LONGEST, Optional.empty());
    }

    public TrailOptions withRetention(Period period) {
        return new TrailOptions(directory, environment, clock, random, longestInput, Optional.of(period));
    }
}
