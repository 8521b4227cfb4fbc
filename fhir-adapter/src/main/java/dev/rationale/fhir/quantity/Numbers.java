package dev.rationale.fhir.quantity;

import java.util.Optional;

/** Numbers as people and machines write them. */
final class Numbers {

    private Numbers() {}

    /** A decimal number; a comma may be its decimal sign, spaces or a comma before three digits may group thousands. */
    static Optional<Double> parse(String text) {
        String plain = text.strip()
                .replaceAll("(?<=\\d)[\\s\\u00a0\\u202f'](?=\\d{3}(?!\\d))", "")
                .replaceAll("(?<=\\d),(?=\\d{3}(?:\\D|$))", "")
                .replace(',', '.');
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
