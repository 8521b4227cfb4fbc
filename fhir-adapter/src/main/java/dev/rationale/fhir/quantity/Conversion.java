package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Turns a number, its comparator and its unit into the numbers that it proves in the kind's unit. Products are those of decimals
 * (0.7 times 0.1 is 0.07); a power of ten is that of {@code StrictMath}, the same on every machine. A result that is none of the
 * plausible numbers is not understood, and a logarithm of such a number is a number that somebody took for a logarithm.
 */
record Conversion(Measurement kind) {

    /** A limit given as a logarithm names an assay's round limit: 1.7 is 50, 2.6 is 400. */
    private static final MathContext ASSAY_LIMIT = new MathContext(2, RoundingMode.HALF_UP);

    /** A number with more places than this on either side of its point is none that the facts can hold. */
    private static final int MOST_PLACES = 308;

    private static final String IMPLAUSIBLE = "value-implausible";

    /**
     * The numbers that are proved.
     *
     * @param stated the scale that the code of the observation states, if it does; one that the unit contradicts decides nothing
     */
    Result read(BigDecimal number, String comparator, Units.Worth worth, Optional<Scale> stated) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_PLACES) {
            return Result.notUnderstood(comparator + number);
        }
        if (stated.filter(scale -> scale != worth.scale()).isPresent()) {
            return Result.leftOut("log-linear-clash", comparator + number);
        }
        if (number.signum() < 0 && !mayBeNegative()) {
            return Result.leftOut("value-negative");
        }
        double amount = amount(number, comparator, worth);
        boolean tooGreat = Double.isInfinite(amount) || Bounds.exactly(amount).isOutside(kind.plausible());
        if (worth.scale() == Scale.LOG10 && tooGreat) {
            return Result.leftOut("log-linear-clash", comparator + number.toPlainString());
        }
        if (worth.scale() == Scale.LINEAR && isFraction(number) && kind.mayBeLogarithm() && mayBeLogarithm(number)) {
            return Result.notUnderstood(IMPLAUSIBLE, comparator + number.toPlainString() + "; log10?");
        }
        return bounds(amount, comparator)
                .map(bounds -> plausible(bounds, number, worth))
                .orElseGet(() -> Result.leftOut("comparator-unknown", comparator));
    }

    private static boolean isFraction(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    /** True if a number without a unit may be a logarithm of a plausible one; nobody writes nothing as a logarithm. */
    boolean mayBeLogarithm(BigDecimal number) {
        return number.signum() > 0
                && number.doubleValue() <= Math.log10(kind.plausible().upper());
    }

    private boolean mayBeNegative() {
        return kind.plausible().lower() < 0 && Double.isFinite(kind.plausible().lower());
    }

    private static double amount(BigDecimal number, String comparator, Units.Worth worth) {
        if (worth.scale() == Scale.LINEAR) {
            return number.multiply(worth.factor()).doubleValue();
        }
        double power = StrictMath.pow(10, number.doubleValue()) * worth.factor().doubleValue();
        if (Double.isInfinite(power)) {
            return power;
        }
        return comparator.isEmpty()
                ? Math.rint(power)
                : new BigDecimal(power).round(ASSAY_LIMIT).doubleValue();
    }

    private static Optional<Bounds> bounds(double number, String comparator) {
        return switch (comparator) {
            case "" -> Optional.of(Bounds.exactly(number));
            case "<" -> Optional.of(number > 0 ? Bounds.below(number) : upTo(number, false));
            case "<=" -> Optional.of(number > 0 ? Bounds.upTo(number) : upTo(number, true));
            case ">" -> Optional.of(Bounds.above(number));
            case ">=" -> Optional.of(Bounds.atLeast(number));
            default -> Optional.empty();
        };
    }

    private static Bounds upTo(double number, boolean inclusive) {
        return new Bounds(Double.NEGATIVE_INFINITY, false, number, inclusive);
    }

    private Result plausible(Bounds bounds, BigDecimal number, Units.Worth worth) {
        if (isImplausible(bounds)) {
            return Result.notUnderstood(IMPLAUSIBLE, bounds + otherwise(number, worth));
        }
        return bounds.isUndetected() ? Result.notUnderstood(">=0") : new Result.Amount(bounds);
    }

    /** A part of the smallest that there is, is none. */
    private boolean isImplausible(Bounds bounds) {
        return bounds.isOutside(kind.plausible()) || (bounds.upper() > 0 && bounds.upper() < kind.smallest());
    }

    /** The unit in which the number would be plausible, if there is one. */
    private String otherwise(BigDecimal number, Units.Worth worth) {
        return kind.units().entrySet().stream()
                .filter(unit -> unit.getValue().compareTo(worth.factor()) != 0)
                .filter(unit -> !isImplausible(
                        Bounds.exactly(number.multiply(unit.getValue()).doubleValue())))
                .map(unit -> "; " + unit.getKey() + "?")
                .sorted()
                .findFirst()
                .orElse("");
    }
}
