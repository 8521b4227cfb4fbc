package dev.rationale.pages.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A logarithmic axis from one power of ten to another, drawn between two places. */
record LogAxis(int lowest, int highest, double from, double to) {

    static LogAxis over(List<Double> values, double from, double to) {
        int lowest =
                (int) Math.floor(Math.log10(values.stream().min(Double::compare).orElse(1.0)));
        int highest =
                (int) Math.ceil(Math.log10(values.stream().max(Double::compare).orElse(1.0)));
        return new LogAxis(lowest, Math.max(highest, lowest + 1), from, to);
    }

    double at(double value) {
        return from + (Math.log10(value) - lowest) / (highest - lowest) * (to - from);
    }

    IntStream powers() {
        return IntStream.rangeClosed(lowest, highest);
    }

    static String tick(int power) {
        return power < 0
                ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }
}
