package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Period;
import java.time.format.DateTimeParseException;
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

    /** Names the variable with the longest document that is kept, in mebibytes. */
    public static final String LONGEST_VARIABLE = "RATIONALE_AUDIT_LONGEST_INPUT_MIB";

    /** Names the variable with the time after which contents are erased, as an ISO 8601 period. */
    static final String RETENTION_VARIABLE = "RATIONALE_AUDIT_RETENTION";

    private static final String LONGEST = "32";
    private static final String MEBIBYTES = "[1-9][0-9]{0,2}|1[0-9]{3}";

    public TrailOptions {
        environment = Map.copyOf(environment);
    }

    /**
     * The options that an environment gives.
     *
     * @throws AuditFailure if a variable holds what is no size or no time
     */
    public static TrailOptions of(Path directory, Map<String, String> environment, Clock clock) {
        return new TrailOptions(
                new TrailDirectory(directory),
                environment,
                clock,
                new SecureRandom(),
                longest(environment.getOrDefault(LONGEST_VARIABLE, LONGEST)),
                Optional.ofNullable(environment.get(RETENTION_VARIABLE)).map(TrailOptions::retention));
    }

    private static int longest(String mebibytes) {
        if (!mebibytes.matches(MEBIBYTES)) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    LONGEST_VARIABLE + "=" + mebibytes
                            + ": this is no size of a document; expected mebibytes from 1 to 1999.");
        }
        return Integer.parseInt(mebibytes) << 20;
    }

    private static Period retention(String text) {
        try {
            Period period = Period.parse(text);
            if (period.toTotalMonths() >= 1) {
                return period;
            }
        } catch (DateTimeParseException noPeriod) {
            throw unfit(text);
        }
        throw unfit(text);
    }

    private static AuditFailure unfit(String text) {
        return new AuditFailure(
                AuditFailure.Kind.UNKNOWN,
                RETENTION_VARIABLE + "=" + text
                        + ": this is no time for which contents are kept; expected a month or more, such as P10Y.");
    }

    public TrailOptions withRetention(Period period) {
        return new TrailOptions(directory, environment, clock, random, longestInput, Optional.of(period));
    }
}
