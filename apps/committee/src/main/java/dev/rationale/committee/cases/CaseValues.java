package dev.rationale.committee.cases;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Dates and limits as a case writes them. */
final class CaseValues {

    private CaseValues() {}

    /** A year, a month or a day, or {@code unknown} for what nobody dated. */
    static When when(String text) {
        if (text.equals("unknown")) {
            return When.UNKNOWN;
        }
        if (text.length() == "yyyy".length()) {
            return When.in(Year.parse(text).getValue());
        }
        return text.length() == "yyyy-mm".length() ? When.in(YearMonth.parse(text)) : When.on(LocalDate.parse(text));
    }

    /** A number, a limit below or above which it lies, or nothing found: {@code 120}, {@code <50}, {@code >500}, {@code not-detected}. */
    static Bounds bounds(String text) {
        if (text.equals("not-detected")) {
            return Bounds.UNDETECTED;
        }
        if (text.startsWith("<")) {
            return Bounds.below(number(text.substring(1)));
        }
        return text.startsWith(">") ? Bounds.above(number(text.substring(1))) : Bounds.exactly(number(text));
    }

    /** Text that is no number is refused: read as zero it would be a patient who does not exist. */
    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no number"
                            + (text.contains(",") ? "\n  Maybe a decimal comma was written for a decimal point." : ""),
                    e);
        }
    }
}
