package dev.rationale.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Values from below to above: each as high as any other, or each tenfold.
 *
 * @param lowest the value at the lower end; on a logarithmic axis a power of ten
 */
record ValueAxis(double lowest, double highest, boolean logarithmic, double from, double to) {

    private static final double TENFOLD = 10;

    /** An axis that holds all values, those of one of its limits, and no more limits than it needs. */
    static ValueAxis over(Course.Panel panel, double from, double to) {
        List<Double> values = panel.points().stream().map(Course.Point::value).toList();
        double most = values.stream().max(Double::compare).orElse(0.0);
        double least = values.stream().min(Double::compare).orElse(0.0);
        double limit = panel.points().isEmpty()
                ? panel.bands().stream().reduce(most, Math::max)
                : panel.bands().stream()
                        .filter(band -> band >= most)
                        .findFirst()
                        .orElse(most);
        double upper = Math.max(most, limit);
        if (!panel.logarithmic()) {
            double lower = Math.min(least, 0);
            return new ValueAxis(lower, upper <= lower ? lower + 1 : lower + (upper - lower) * 1.08, false, from, to);
        }
        double first = panel.bands().stream().findFirst().orElse(1.0);
        double lower = power(Math.max(Math.min(least <= 0 ? 1 : least, first), 1), false);
        return new ValueAxis(lower, Math.max(power(upper, true), lower * TENFOLD), true, from, to);
    }

    private static double power(double value, boolean up) {
        double exponent = Math.log10(Math.max(value, 1));
        return Math.pow(TENFOLD, up ? Math.ceil(exponent) : Math.floor(exponent));
    }

    double at(double value) {
        double part = logarithmic
                ? Math.log10(Math.max(value, lowest) / lowest) / Math.log10(highest / lowest)
                : (value - lowest) / (highest - lowest);
        return from + (to - from) * part;
    }

    /** The limits that lie on the axis, with its lower end where it is zero. */
    List<Double> ticks(List<Double> bands) {
        List<Double> ticks = new ArrayList<>(
                bands.stream().filter(band -> band >= lowest && band <= highest).toList());
        if (!logarithmic && lowest == 0) {
            ticks.add(0, 0.0);
        }
        if (logarithmic) {
            DoubleStream.iterate(lowest, value -> value <= highest, value -> value * TENFOLD)
                    .filter(value -> bands.stream().noneMatch(band -> near(band, value)))
                    .forEach(ticks::add);
        }
        return ticks;
    }

    private static boolean near(double band, double value) {
        return Math.abs(Math.log10(band) - Math.log10(value)) < 0.35;
    }
}
