package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** FHIR's dates and times, which may be partial, as intervals of days. */
final class Dates {

    private static final int YEAR = "yyyy".length();
    private static final int MONTH = "yyyy-mm".length();
    private static final int DAY = "yyyy-mm-dd".length();
    private static final String ZULU_FORM = "0000-00-00T00:00:00Z";
    private static final String OFFSET_FORM = "0000-00-00T00:00:00+00:00";
    private static final int OFFSET = "+hh:mm".length();

    private static final LocalDate NONE = LocalDate.of(1900, 1, 1);

    private final ZoneId zone;

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    Optional<When> parse(String text) {
        try {
            return Optional.of(at(text.strip())).filter(Dates::isMeant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day before all that anybody could record, or the first one that systems know, stands for none. */
    private static boolean isMeant(When when) {
        return when.latest().isAfter(NONE);
    }

    private When at(String text) {
        if (text.length() == YEAR) {
            return When.in(Year.parse(text).getValue());
        }
        if (text.length() == MONTH) {
            return When.in(YearMonth.parse(text));
        }
        if (text.length() == DAY) {
            return When.on(LocalDate.parse(text));
        }
        if (isUsual(text)) {
            return When.at(usual(text), zone);
        }
        return hasOffset(text)
                ? When.at(OffsetDateTime.parse(text).toInstant(), zone)
                : When.at(LocalDateTime.parse(text).atZone(zone).toInstant(), zone);
    }

    /** As nearly every system writes a date-time: {@code 2003-05-17T08:30:00+02:00} or {@code …Z}, without fractions. */
    private static boolean isUsual(String text) {
        String form = text.length() == ZULU_FORM.length() ? ZULU_FORM : OFFSET_FORM;
        if (text.length() != form.length()) {
            return false;
        }
        for (int index = 0; index < form.length(); index++) {
            char expected = form.charAt(index);
            char seen = text.charAt(index);
            boolean fits = expected == '0' ? seen >= '0' && seen <= '9' : seen == expected;
            if (!fits && !(expected == '+' && seen == '-')) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        LocalDateTime local = LocalDateTime.of(
                number(text, 0, YEAR),
                number(text, 5, 7),
                number(text, 8, DAY),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return local.toInstant(
                text.endsWith("Z") ? ZoneOffset.UTC : ZoneOffset.of(text.substring(ZULU_FORM.length() - 1)));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean hasOffset(String text) {
        int sign = text.length() - OFFSET;
        return text.endsWith("Z") || (sign > DAY && (text.charAt(sign) == '+' || text.charAt(sign) == '-'));
    }

    Optional<When> in(Element element, String name) {
        return element.text(name).flatMap(this::parse);
    }

    /** True if a day is written that cannot be read. */
    boolean isUnread(Element element, String name) {
        return element.text(name).filter(text -> parse(text).isEmpty()).isPresent();
    }

    /** When a choice such as {@code effective[x]} or {@code onset[x]} began. */
    Optional<When> start(Element element, String name) {
        return element.choice(name).flatMap(this::start);
    }

    private Optional<When> start(Choice choice) {
        return switch (choice.type()) {
            case "DateTime", "Instant", "Date" -> choice.element().text().flatMap(this::parse);
            case "Period" -> in(choice.element(), "start").or(() -> in(choice.element(), "end"));
            case "Timing" -> in(choice.element(), "event");
            default -> Optional.empty();
        };
    }

    /** When a choice that is a period ended. */
    Optional<When> end(Element element, String name) {
        return element.choice(name)
                .filter(choice -> choice.type().equals("Period"))
                .flatMap(choice -> in(choice.element(), "end"));
    }
}
