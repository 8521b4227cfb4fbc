package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.fhir.element.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Reads quantities and what is made of them. The unit's code and its text are both looked at and have to agree. */
record QuantityReader(Units units, Conversion conversion) {

    private static final String UCUM = "http://unitsofmeasure.org";

    /**
     * The numbers of a Quantity.
     *
     * @param beside the comparator that an interpretation states, for a quantity without one
     * @param stated what the code of the observation states of its numbers
     */
    Result read(Element quantity, String beside, Stated stated) {
        Optional<String> number = quantity.text("value");
        String comparator = quantity.text("comparator").orElse(beside);
        Unit unit = unit(quantity);
        if (unit.reason().isPresent()) {
            return unit.reason().get();
        }
        if (number.isEmpty()) {
            return Result.leftOut("value-missing");
        }
        return unit.worth()
                .map(worth -> converted(number.get(), comparator, worth, stated.scale()))
                .orElseGet(() -> unitless(number, comparator, stated));
    }

    /**
     * A number without a unit is in that of the logarithm where the code states one, or in the one that the dictionary of the code has,
     * unless it may be a logarithm as well; and in no unit otherwise.
     */
    Result unitless(Optional<String> number, String comparator, Stated stated) {
        if (number.isEmpty()) {
            return Result.leftOut("value-missing");
        }
        Optional<Units.Worth> worth = stated.scale()
                .filter(scale -> scale == Scale.LOG10)
                .map(scale -> new Units.Worth(scale, BigDecimal.ONE))
                .or(() -> stated.unit()
                        .filter(unit -> !mayBeLogarithm(number.get()))
                        .flatMap(units::worth));
        return worth.map(known -> converted(number.get(), comparator, known, stated.scale()))
                .orElseGet(() -> Result.leftOut("unit-missing", comparator + number.get()));
    }

    private boolean mayBeLogarithm(String number) {
        return conversion.kind().mayBeLogarithm()
                && decimal(number).filter(conversion::mayBeLogarithm).isPresent();
    }

    /** The numbers between two quantities, one of which may be open. */
    Result range(Element range, Stated stated) {
        Optional<Result> low = range.child("low").map(one -> read(one, "", stated));
        Optional<Result> high = range.child("high").map(one -> read(one, "", stated));
        if (low.isPresent() && high.isPresent()) {
            return low.get().then(from -> high.get().then(to -> AmountText.span(from, to, from + "-" + to)));
        }
        return low.map(one -> one.then(from -> new Result.Amount(Bounds.atLeast(from.lower()))))
                .or(() -> high.map(one -> one.then(to -> new Result.Amount(Bounds.upTo(to.upper())))))
                .orElseGet(() -> Result.leftOut("value-missing"));
    }

    /** An amount per volume that is written as one quantity over another. */
    Result ratio(Element ratio, String beside, Optional<Scale> stated) {
        Optional<Element> upper = ratio.child("numerator");
        Optional<Element> lower = ratio.child("denominator");
        Optional<BigDecimal> above = upper.flatMap(one -> one.text("value")).flatMap(QuantityReader::decimal);
        BigDecimal below = lower.flatMap(one -> one.text("value"))
                .flatMap(QuantityReader::decimal)
                .orElse(BigDecimal.ONE);
        if (above.isEmpty() || below.signum() <= 0) {
            return Result.notUnderstood("Ratio");
        }
        String unit = upper.map(QuantityReader::written).orElse("") + "/"
                + lower.map(QuantityReader::written).orElse("");
        String comparator = upper.flatMap(one -> one.text("comparator")).orElse(beside);
        return units.worth(unit)
                .map(worth ->
                        conversion.read(above.get().divide(below, MathContext.DECIMAL64), comparator, worth, stated))
                .orElseGet(() -> Result.leftOut("unit-not-evaluable", unit));
    }

    private static String written(Element quantity) {
        return quantity.text("code").or(() -> quantity.text("unit")).orElse("");
    }

    private Result converted(String number, String comparator, Units.Worth worth, Optional<Scale> stated) {
        return decimal(number)
                .map(value -> conversion.read(value, comparator, worth, stated))
                .orElseGet(() -> Result.notUnderstood(number));
    }

    /** A number as JSON and XML write it, where a point is always that of decimals. */
    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The unit of a quantity: what it is worth, or nothing if there is none, or why it cannot be told. */
    private record Unit(Optional<Units.Worth> worth, Optional<Result> reason) {

        static Unit not(String reason, String detail) {
            return new Unit(Optional.empty(), Optional.of(Result.leftOut(reason, detail)));
        }
    }

    /** The code first, since it is exact; a code of another system than UCUM counts only where it is known. */
    private Unit unit(Element quantity) {
        Optional<String> code = quantity.text("code");
        Optional<String> text = quantity.text("unit");
        Optional<Units.Worth> byCode = code.flatMap(units::worth);
        Optional<Units.Worth> byText = text.flatMap(units::worth);
        boolean local =
                quantity.text("system").filter(system -> !system.equals(UCUM)).isPresent();
        if (byCode.isEmpty() && (code.isEmpty() || local)) {
            return byText.isPresent() || (code.isEmpty() && text.isEmpty())
                    ? new Unit(byText, Optional.empty())
                    : Unit.not("unit-not-evaluable", code.or(() -> text).orElse(""));
        }
        if (byCode.isEmpty()) {
            return Unit.not("unit-not-evaluable", code.orElse(""));
        }
        return agreed(byCode.get(), byText, text.orElse(""));
    }

    private Unit agreed(Units.Worth byCode, Optional<Units.Worth> byText, String text) {
        boolean logarithm = byText.map(worth -> worth.scale() == Scale.LOG10).orElseGet(() -> Units.isLogarithm(text));
        boolean known = byText.isPresent() || logarithm;
        if (known && logarithm != (byCode.scale() == Scale.LOG10)) {
            return Unit.not("log-linear-clash", text);
        }
        boolean same = byText.map(worth -> worth.factor().compareTo(byCode.factor()) == 0)
                .orElse(true);
        return same ? new Unit(Optional.of(byCode), Optional.empty()) : Unit.not("units-contradictory", text);
    }
}
