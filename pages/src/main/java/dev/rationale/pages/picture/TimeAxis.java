package dev.rationale.pages.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days from left to right, each as wide as any other. */
record TimeAxis(LocalDate first, LocalDate last, double from, double to) {

    private static final List<Integer> STEPS_IN_MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240);
    private static final int MONTHS_A_YEAR = 12;

    /** A day at which the axis is marked. */
    record Tick(double at, String name) {}

    /** An axis over days, with some room on both sides. */
    static TimeAxis over(List<LocalDate> days, double from, double to) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(first);
        long room = Math.max(ChronoUnit.DAYS.between(first, last) / 40, 15);
        return new TimeAxis(first.minusDays(room), last.plusDays(room), from, to);
    }

    double at(LocalDate day) {
        return from + (to - from) * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    }

    /** Months or years, no closer to each other than a number of units. */
    List<Tick> ticks(double apart, Locale locale) {
        double month = (to - from) / Math.max(ChronoUnit.DAYS.between(first, last) / 30.4, 1);
        int step = STEPS_IN_MONTHS.stream()
                .filter(months -> months * month >= apart)
                .findFirst()
                .orElse(STEPS_IN_MONTHS.get(STEPS_IN_MONTHS.size() - 1));
        DateTimeFormatter name = DateTimeFormatter.ofPattern(step % MONTHS_A_YEAR == 0 ? "yyyy" : "LLL yyyy", locale);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = LocalDate.of(first.getYear(), 1, 1);
        if (step > MONTHS_A_YEAR) {
            int years = step / MONTHS_A_YEAR;
            day = LocalDate.of(Math.floorDiv(first.getYear(), years) * years, 1, 1);
        }
        for (; !day.isAfter(last); day = day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                ticks.add(new Tick(at(day), name.format(day)));
            }
        }
        return ticks;
    }
}
