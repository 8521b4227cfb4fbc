package dev.rationale.fhir.quantity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people and machines write them. */
final class Numbers {

    private static final Pattern SPACE = Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f'](?=\\d{3}(?!\\d))");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d{3}(?:\\D|$))");

    private Numbers() {}

    /** A decimal number; a comma may be its decimal sign, spaces or a comma before three digits may group thousands. */
    static Optional<Double> parse(String text) {
        String plain = isPlain(text) ? text : ungrouped(text.strip());
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String ungrouped(String text) {
        return COMMA.matcher(SPACE.matcher(text).replaceAll("")).replaceAll("").replace(',', '.');
    }

    /** As JSON writes most numbers: nothing in it could be a sign of grouping. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if ((one < '0' || one > '9') && one != '.') {
                return false;
            }
        }
        return true;
    }
}
