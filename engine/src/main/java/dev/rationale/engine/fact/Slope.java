package dev.rationale.engine.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A straight line through points in time, by least squares. */
public final class Slope {

    /** Mean length of a month, to turn days into months. */
    private static final double DAYS_A_MONTH = 365.25 / 12;

    private Slope() {}

    /** The slope per month, rounded to one decimal; none where all points lie on one day. */
    public static double perMonth(List<LocalDate> days, List<Double> values) {
        double meanX = days.stream()
                .mapToDouble(day -> months(days.get(0), day))
                .average()
                .orElse(0);
        double meanY =
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (int index = 0; index < days.size(); index++) {
            double x = months(days.get(0), days.get(index)) - meanX;
            covariance += x * (values.get(index) - meanY);
            variance += x * x;
        }
        return variance == 0 ? 0 : Math.round(covariance / variance * 10) / 10.0;
    }

    private static double months(LocalDate origin, LocalDate day) {
        return ChronoUnit.DAYS.between(origin, day) / DAYS_A_MONTH;
    }
}
