package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Age;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.Boundaries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Each boundary and its neighbours: one of them lies on the other side, however the condition is written. */
final class SupposedValues {

    private final LocalDate asOf;
    private final Boundaries boundaries;
    private final List<Double> numbers;

    SupposedValues(Boundaries boundaries, LocalDate asOf) {
        this.asOf = asOf;
        this.boundaries = boundaries;
        this.numbers = numbers(0);
    }

    /** Those that are as precise as a number that is recorded. */
    List<Double> numbers(double recorded) {
        return boundaries.around(recorded).stream()
                .filter(number -> number >= 0)
                .toList();
    }

    List<Double> numbers() {
        return numbers;
    }

    /** A number in the form in which a component holds it; empty if it holds none, or none such. */
    Optional<Object> as(Class<?> type, double number) {
        boolean whole = number == Math.rint(number);
        if (type == double.class) {
            return Optional.of(number);
        }
        if (type == Bounds.class) {
            return Optional.of(Bounds.exactly(number));
        }
        if (type == long.class && whole) {
            return Optional.of((long) number);
        }
        return type == int.class && whole ? Optional.of((int) number) : Optional.empty();
    }

    /** Nobody who lives was treated or born before. */
    LocalDate earliest() {
        return asOf.minusYears((long) Age.POSSIBLE.upper() + 1);
    }

    /** The boundaries that can be a number of days, weeks, months or years. */
    List<Long> periods() {
        return numbers.stream()
                .filter(number -> number == Math.rint(number))
                .map(Double::longValue)
                .filter(period -> period < ChronoUnit.MONTHS.between(earliest(), asOf))
                .toList();
    }

    /** Those that can be a number of months of a treatment. */
    List<Long> months() {
        return periods().stream()
                .filter(period -> period <= asOf.getYear() / 10)
                .toList();
    }
}
