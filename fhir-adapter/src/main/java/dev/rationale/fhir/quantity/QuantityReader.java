package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.fhir.element.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/** Reads a Quantity: value, comparator and unit. The unit decides the scale, not the code. */
public final class QuantityReader {

    /** No viral load has a decimal logarithm beyond this; such a number under a log unit is a linear one mislabelled. */
    private static final double HIGHEST_LOG = 10;

    /** A limit given as a logarithm names an assay's round limit: 1.7 is 50, 2.6 is 400. */
    private static final MathContext ASSAY_LIMIT = new MathContext(2, RoundingMode.HALF_UP);

    private final Function<String, Optional<Units.Worth>> worth;

    /** Answers by the table of units keep the binary products that they were given with. */
    private final boolean decimal;

    /** For an analyte of the table of units. */
    public QuantityReader(String analyte) {
        this(unit -> Units.standard().worth(analyte, unit), false);
    }

    /** For whatever accepts the units that {@code worth} knows, and no others; converted in decimals. */
    public QuantityReader(Function<String, Optional<Units.Worth>> worth) {
        this(worth, true);
    }

    private QuantityReader(Function<String, Optional<Units.Worth>> worth, boolean decimal) {
        this.worth = worth;
        this.decimal = decimal;
    }

    public Result read(Element quantity) {
        Optional<String> unit = quantity.text("code").or(() -> quantity.text("unit"));
        if (unit.isEmpty()) {
            return Result.unusable("unit-missing", "");
        }
        Optional<Units.Worth> worth = worth(quantity);
        if (worth.isEmpty()) {
            return Result.unusable("unit-not-evaluable", unit.get());
        }
        Optional<Double> value = quantity.text("value").flatMap(Numbers::parse);
        if (value.isEmpty()) {
            return Result.unusable("value-missing", "");
        }
        return read(value.get(), quantity.text("comparator").orElse(""), worth.get());
    }

    /** The code first; a text beside it may be the only one that the table knows. */
    private Optional<Units.Worth> worth(Element quantity) {
        return quantity.text("code")
                .flatMap(worth)
                .or(() -> quantity.text("code").isPresent()
                        ? Optional.empty()
                        : quantity.text("unit").flatMap(worth));
    }

    Result read(double value, String comparator, Units.Worth worth) {
        if (value < 0) {
            return Result.unusable("value-negative", "");
        }
        if (worth.logarithmic() && value > HIGHEST_LOG) {
            return Result.unusable("log-linear-clash", Bounds.plain(value));
        }
        double number = worth.logarithmic() ? fromLog(value, comparator) : product(value, worth.factor());
        return switch (comparator) {
            case "" -> new Result.Read(Bounds.exactly(number));
            case "<" -> new Result.Read(Bounds.below(number));
            case "<=" -> new Result.Read(Bounds.upTo(number));
            case ">" -> new Result.Read(Bounds.above(number));
            case ">=" -> new Result.Read(Bounds.atLeast(number));
            default -> Result.unusable("comparator-unknown", comparator);
        };
    }

    /** In decimals, as both are written: 0.7 times 0.1 is 0.07. */
    private double product(double value, double factor) {
        return !decimal
                ? value * factor
                : BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }

    private static double fromLog(double value, String comparator) {
        double number = Math.pow(10, value);
        return comparator.isEmpty()
                ? Math.rint(number)
                : new BigDecimal(number).round(ASSAY_LIMIT).doubleValue();
    }
}
