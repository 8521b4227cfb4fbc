package dev.rationale.cdshooks.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Whether a text is what the {@code format} of its setting says. An empty one sets nothing. */
final class Formats {

    private Formats() {}

    static boolean holds(String format, String value) {
        return value.isEmpty()
                || switch (format) {
                    case "url" -> url(value);
                    case "https-url" -> url(value) && value.startsWith("https://");
                    case "zone" -> parses(ZoneId::of, value);
                    case "day" -> parses(LocalDate::parse, value);
                    default -> true;
                };
    }

    private static boolean parses(Consumer<String> parser, String value) {
        try {
            parser.accept(value);
            return true;
        } catch (DateTimeException no) {
            return false;
        }
    }

    private static boolean url(String value) {
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
}
