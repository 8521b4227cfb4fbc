package dev.rationale.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Whether a text is a value of a kind. */
final class Values {

    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final int LONGEST_NUMBER = 9;

    private Values() {}

    /** What was expected, if the value is none of its kind. */
    static Optional<String> expected(Setting.Kind kind, String value) {
        return switch (kind) {
            case TEXT, LIST -> Optional.empty();
            case NUMBER -> expect(number(value), "a whole number");
            case FLAG -> expect(FLAGS.contains(value), "true or false");
            case URL -> expect(value.isEmpty() || url(value), "a URL without a slash at its end, query or fragment");
            case ZONE -> expect(zone(value), "a zone such as Europe/Paris");
            case DAY -> expect(value.isEmpty() || day(value), "a day such as 2026-11-24");
        };
    }

    private static Optional<String> expect(boolean holds, String expected) {
        return holds ? Optional.empty() : Optional.of(expected);
    }

    private static boolean number(String value) {
        return value.length() <= LONGEST_NUMBER && value.matches("\\d+");
    }

    static boolean url(String value) {
        try {
            URI uri = new URI(value);
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return http
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !value.endsWith("/");
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }

    private static boolean zone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean day(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
