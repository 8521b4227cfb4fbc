package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days as people write them: {@code 17 mai 2003} in French, and the international form where a language has no other that nobody
 * misreads.
 */
final class WrittenDates {

    private static final int DAY = "2003-05-17".length();
    private static final int MONTH = "2003-05".length();
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter FRENCH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private static final Pattern MONTH_ALONE = Pattern.compile(Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.FRENCH))
            .collect(Collectors.joining("|", "\\b(le|du|au) (", ")(?= \\d{4})")));

    private WrittenDates() {}

    /** A filled text in which the article fits the date: {@code le 17 mai 2003}, but {@code en mai 2003}. */
    static String inText(String language, String text) {
        if (!language.equals("fr")) {
            return text;
        }
        return MONTH_ALONE.matcher(text).replaceAll(found -> article(found.group(1), found.group(2)));
    }

    private static String article(String before, String month) {
        return switch (before) {
            case "le" -> "en " + month;
            case "au" -> "à " + month;
            default -> (month.startsWith("a") || month.startsWith("o") ? "d’" : "de ") + month;
        };
    }

    /** A value in words if it is a day, a month, or a stretch of days, or a text that is nothing else. */
    static Optional<String> of(String language, Object value) {
        if (!language.equals("fr")) {
            return Optional.empty();
        }
        if (value instanceof LocalDate day) {
            return Optional.of(french(day));
        }
        if (value instanceof When when) {
            return french(when);
        }
        if (value instanceof End end) {
            return end.dates().stream().findFirst().flatMap(WrittenDates::french);
        }
        return value instanceof String text ? parsed(text) : Optional.empty();
    }

    private static String french(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day.format(FRENCH_DAY).replaceFirst("^1 ", "1er ") : day.format(FRENCH_DAY);
    }

    private static Optional<String> french(When when) {
        if (when.isExactDay()) {
            return Optional.of(french(when.earliest()));
        }
        String plain = when.toString();
        return plain.indexOf('/') > 0
                ? Optional.of(french(when.earliest()) + " – " + french(when.latest()))
                : parsed(plain);
    }

    private static Optional<String> parsed(String text) {
        if ((text.length() != DAY && text.length() != MONTH) || text.charAt(MONTH - 3) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == DAY
                            ? french(LocalDate.parse(text))
                            : YearMonth.parse(text).format(FRENCH_MONTH));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
