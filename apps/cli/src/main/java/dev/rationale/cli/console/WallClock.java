package dev.rationale.cli.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock on the wall. Java looks through all libraries for the rules of time zones, so the zone is only found out where somebody
 * wants to know a day.
 */
public final class WallClock extends Clock {

    private final Clock instants = Clock.systemUTC();

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return instants.instant();
    }
}
