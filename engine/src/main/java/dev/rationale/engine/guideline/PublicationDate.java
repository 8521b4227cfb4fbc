package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of publication as far as it is known.
 *
 * @param precision {@code day}, {@code month} or {@code year}
 */
record PublicationDate(When when, String precision) {

    static Optional<PublicationDate> parse(String text) {
        try {
            return Optional.of(known(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PublicationDate known(String text) {
        if (text.length() == "yyyy".length()) {
            return new PublicationDate(When.in(Year.parse(text).getValue()), "year");
        }
        if (text.length() == "yyyy-mm".length()) {
            return new PublicationDate(When.in(YearMonth.parse(text)), "month");
        }
        return new PublicationDate(When.on(LocalDate.parse(text)), "day");
    }

    /** The first day on which the evidence clock sees it: the end of the period, which is the cautious reading. */
    LocalDate visibleFrom() {
        return when.latest();
    }
}
