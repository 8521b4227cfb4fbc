package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A length of time in whole days, weeks, months or years, as a supply has one.
 *
 * @param amount how many
 * @param unit {@code h}, {@code d}, {@code wk}, {@code mo} or {@code a}, as UCUM writes them
 */
record Span(BigDecimal amount, String unit) {

    private static final String DAY = "d";
    private static final BigDecimal HOURS =
            BigDecimal.valueOf(Duration.ofDays(1).toHours());
    private static final Map<String, String> UNITS = Table.rows("time-units.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("word"), row -> row.text("unit")));

    /**
     * A duration as written; empty if it has no amount, only a bound of one, or a unit that is not one of time.
     *
     * @param inDays true where an amount without a unit is one of days, as the name of the member says
     */
    static Optional<Span> read(Element duration, boolean inDays) {
        Optional<String> written = duration.text("code").or(() -> duration.text("unit"));
        Optional<String> unit = written.isEmpty() && inDays
                ? Optional.of(DAY)
                : written.flatMap(Span::unit).or(() -> duration.text("unit").flatMap(Span::unit));
        if (duration.child("comparator").isPresent()) {
            return Optional.empty();
        }
        return unit.flatMap(known -> duration.text("value")
                        .filter(value -> value.matches("\\d{1,5}(\\.\\d{1,6})?"))
                        .map(value -> new Span(new BigDecimal(value), known)))
                .filter(span -> span.amount.signum() > 0);
    }

    private static Optional<String> unit(String written) {
        return Optional.ofNullable(UNITS.get(written.toLowerCase(Locale.ROOT).replaceAll("[{}().\\[\\]]", "")));
    }

    Span times(int count) {
        return new Span(amount.multiply(BigDecimal.valueOf(count)), unit);
    }

    /** The last day of it where it begins on a day. */
    When after(When start) {
        return When.on(after(start.latest()));
    }

    private LocalDate after(LocalDate day) {
        long whole = amount.setScale(0, RoundingMode.FLOOR).longValue();
        boolean isWhole = amount.remainder(BigDecimal.ONE).signum() == 0;
        return switch (unit) {
            case "mo" -> day.plusMonths(whole).plusDays(isWhole ? 0 : part(day.lengthOfMonth()));
            case "a" -> day.plusYears(whole).plusDays(isWhole ? 0 : part(day.lengthOfYear()));
            case "wk" -> day.plusDays(days(amount.multiply(BigDecimal.valueOf(7))));
            case "h" -> day.plusDays(days(amount.divide(HOURS, RoundingMode.UP)));
            default -> day.plusDays(days(amount));
        };
    }

    private static long days(BigDecimal days) {
        return days.setScale(0, RoundingMode.CEILING).longValue();
    }

    private long part(int days) {
        return days(amount.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(days)));
    }
}
