package dev.rationale.engine.guideline;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers at which some condition of the guideline changes its answer, gathered from the rules' conditions, the
 * parameters and the populations of the studies.
 *
 * @param numbers sorted, distinct
 */
public record Boundaries(List<Double> numbers) {

    public Boundaries {
        numbers = numbers.stream().distinct().sorted().toList();
    }

    /**
     * Each boundary and its neighbours, of which some lie on the other side, however the condition is written: the whole numbers beside
     * it, and the nearest numbers that are as precise as it or as what was recorded.
     *
     * @param recorded the number that is on record; a whole number where there is none
     */
    public List<Double> around(double recorded) {
        return numbers.stream()
                .flatMap(at -> Stream.concat(Stream.of(at - 1, at, at + 1), nearest(at, recorded)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Double> nearest(double at, double recorded) {
        int digits = Math.max(digits(at), digits(recorded));
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        BigDecimal exact = BigDecimal.valueOf(at);
        return Stream.of(exact.subtract(step), exact.add(step)).map(BigDecimal::doubleValue);
    }

    /** How many decimals a number has. */
    private static int digits(double number) {
        return Double.isFinite(number)
                ? Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale())
                : 0;
    }
}
