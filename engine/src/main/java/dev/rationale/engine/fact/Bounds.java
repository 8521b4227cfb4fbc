package dev.rationale.engine.fact;

import java.math.BigDecimal;

/**
 * A set of numbers between two bounds, each inclusive or exclusive: a measured value ({@code [182,182]}), a value known only
 * to lie below a limit ({@code [0,50)}), or the limits of a study's population ({@code [50,300)}). An open end is an infinity.
 */
public record Bounds(double lower, boolean lowerInclusive, double upper, boolean upperInclusive) {

    public static final Bounds UNKNOWN = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /**
     * What is proved by a test that found nothing and whose limit of detection is not on record. As numbers it is anything from zero
     * up; whether it counts as lying below some limit is for a rule to say, which asks {@link #isUndetected}.
     */
    public static final Bounds UNDETECTED = atLeast(0);

    /** Whole numbers of less than this size are the same as long. */
    private static final double EXACT_WHOLE = 1L << 53;

    public Bounds {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException("Bounds: " + lower + " to " + upper + " is no interval");
        }
    }

    public static Bounds exactly(double value) {
        return new Bounds(value, true, value, true);
    }

    public static Bounds below(double limit) {
        return new Bounds(0, true, limit, false);
    }

    public static Bounds upTo(double limit) {
        return new Bounds(0, true, limit, true);
    }

    public static Bounds above(double limit) {
        return new Bounds(limit, false, Double.POSITIVE_INFINITY, false);
    }

    public static Bounds atLeast(double limit) {
        return new Bounds(limit, true, Double.POSITIVE_INFINITY, false);
    }

    public boolean isExact() {
        return lower == upper;
    }

    /** True if a test found nothing and its limit of detection is not on record. */
    public boolean isUndetected() {
        return equals(UNDETECTED);
    }

    /** True if every number of this set is below {@code limit}. */
    public boolean isBelow(double limit) {
        return upper < limit || (upper == limit && !upperInclusive);
    }

    /** True if no number of this set is below {@code limit}. */
    public boolean isAtLeast(double limit) {
        return lower >= limit;
    }

    /** True if every number of this set also lies in {@code other}. */
    public boolean isWithin(Bounds other) {
        boolean lowerHolds = lower > other.lower || (lower == other.lower && (other.lowerInclusive || !lowerInclusive));
        boolean upperHolds = upper < other.upper || (upper == other.upper && (other.upperInclusive || !upperInclusive));
        return lowerHolds && upperHolds;
    }

    /** True if no number of this set lies in {@code other}. */
    public boolean isOutside(Bounds other) {
        boolean wholeBelow = upper < other.lower || (upper == other.lower && !(upperInclusive && other.lowerInclusive));
        boolean wholeAbove = lower > other.upper || (lower == other.upper && !(lowerInclusive && other.upperInclusive));
        return wholeBelow || wholeAbove;
    }

    /** The value as a person writes it: {@code 182}, {@code <50}, {@code >=500}, {@code [50,300)}, {@code below-unrecorded-limit}. */
    @Override
    public String toString() {
        if (isExact()) {
            return plain(lower);
        }
        if (equals(UNKNOWN)) {
            return "?";
        }
        if (isUndetected()) {
            return "below-unrecorded-limit";
        }
        if (lower <= 0 && !Double.isInfinite(upper)) {
            return (upperInclusive ? "<=" : "<") + plain(upper);
        }
        if (Double.isInfinite(upper)) {
            return (lowerInclusive ? ">=" : ">") + plain(lower);
        }
        return (lowerInclusive ? "[" : "(") + plain(lower) + "," + plain(upper) + (upperInclusive ? "]" : ")");
    }

    /** A number without exponent or needless zeros, the same on every locale. */
    public static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
