package dev.rationale.engine.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A point in time known only as well as it was recorded: {@code 2003-05} is some day from 1 to 31 May 2003.
 *
 * @param earliest first possible day, inclusive
 * @param latest last possible day, inclusive
 * @param instant the exact instant where known, else the start of {@code earliest} in UTC; used only to order
 */
public record When(LocalDate earliest, LocalDate latest, Instant instant) implements Comparable<When> {

    /** At a time that nobody recorded. */
    public static final When UNKNOWN = between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    public When {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("When: latest " + latest + " is before earliest " + earliest);
        }
    }

    public static When on(LocalDate day) {
        return between(day, day);
    }

    public static When between(LocalDate earliest, LocalDate latest) {
        return new When(earliest, latest, earliest.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** An exact instant, whose day is the one on the wall calendar of {@code zone}. */
    public static When at(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return new When(day, day, instant);
    }

    public static When in(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    public static When in(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isExactDay() {
        return earliest.equals(latest);
    }

    /** True only if every possible day lies on or before {@code day}. */
    public boolean surelyOnOrBefore(LocalDate day) {
        return !latest.isAfter(day);
    }

    /** True if no possible day lies on or before {@code day}. */
    public boolean surelyAfter(LocalDate day) {
        return earliest.isAfter(day);
    }

    /** The greatest possible age in days on {@code day}: the cautious reading where staleness is asked. */
    public long ageInDays(LocalDate day) {
        return ChronoUnit.DAYS.between(earliest, day);
    }

    /** Whole calendar months that have surely passed on {@code day}: the cautious reading where duration is asked. */
    public long wholeMonthsUntil(LocalDate day) {
        return ChronoUnit.MONTHS.between(latest, day);
    }

    @Override
    public int compareTo(When other) {
        int byInstant = instant.compareTo(other.instant);
        return byInstant != 0 ? byInstant : latest.compareTo(other.latest);
    }

    /** ISO form at the precision known: {@code 2003}, {@code 2003-05}, {@code 2003-05-17} or {@code 2003-05-03/2003-05-17}. */
    @Override
    public String toString() {
        if (equals(UNKNOWN)) {
            return "?";
        }
        if (isExactDay()) {
            return earliest.toString();
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
            return Integer.toString(earliest.getYear());
        }
        return earliest + "/" + latest;
    }
}
