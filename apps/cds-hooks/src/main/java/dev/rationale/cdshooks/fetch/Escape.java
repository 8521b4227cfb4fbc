package dev.rationale.cdshooks.fetch;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes the characters of a query that a URI does not allow, such as the bar in {@code system|code}, as RFC 3986 says. */
final class Escape {

    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]|%(?![0-9A-Fa-f]{2})");

    private Escape() {}

    static String uri(String query) {
        return FORBIDDEN.matcher(query).replaceAll(found -> {
            StringBuilder escaped = new StringBuilder();
            for (byte one : found.group().getBytes(StandardCharsets.UTF_8)) {
                escaped.append(String.format("%%%02X", one));
            }
            return escaped.toString();
        });
    }
}
