package dev.rationale.hapi;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How the plug-in was set up, by properties of the host whose names begin with {@code rationale.}, or by environment variables
 * ({@code RATIONALE_LANGUAGE}).
 *
 * @param language of the answer where a request asks for none that there is
 * @param zone the zone whose calendar says what today is, and in which instants fall on days
 * @param rules a directory with a guideline to use instead of the bundled one
 * @param mostResources how many resources of one type are read of a patient at most
 */
record Settings(String language, ZoneId zone, Optional<Path> rules, int mostResources) {

    static final String MOST_RESOURCES = "rationale.most-resources";
    private static final int MOST_BY_DEFAULT = 10_000;

    static Settings of(Environment environment) {
        return new Settings(
                environment.getProperty("rationale.language", "en"),
                zone(environment.getProperty("rationale.zone", "UTC")),
                Optional.ofNullable(environment.getProperty("rationale.rules"))
                        .filter(rules -> !rules.isBlank())
                        .map(Path::of),
                most(environment.getProperty(MOST_RESOURCES, Integer.toString(MOST_BY_DEFAULT))));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "rationale.zone: '" + name + "' is no time zone; expected one as Europe/Paris.", e);
        }
    }

    private static int most(String number) {
        try {
            int most = Integer.parseInt(number);
            if (most > 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Told below, with the numbers that are out of range.
        }
        throw new IllegalArgumentException(MOST_RESOURCES + ": '" + number + "' is no positive number.");
    }
}
