package dev.rationale.committee.cases;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.fhir.quantity.UnitNames;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A result as a case writes it: a number or a limit in the unit in which rules compare it, or in another with the unit behind it. */
final class WrittenAmount {

    private static final Pattern WITH_UNIT = Pattern.compile("([<>]?)\\s*(-?\\d+(?:\\.\\d+)?)\\s+(\\S.*)");

    private WrittenAmount() {}

    /**
     * What is known of the number.
     *
     * @throws IllegalArgumentException if it is no number, its unit is none of the kind, or it would not be read of a record
     */
    static Bounds of(FactKind kind, String text) {
        String number = inUnitOf(kind, text);
        Bounds amount = kind.type().isExact() ? Bounds.exactly(CaseValues.number(number)) : CaseValues.bounds(number);
        if (amount.isExact() && !amount.isWithin(kind.plausible())) {
            throw new IllegalArgumentException("'" + text + "' is not plausible for kind '" + kind.kind()
                    + "' and would not be read; expected " + kind.plausible());
        }
        return amount;
    }

    /** The number in the unit of the kind; products are those of decimals. */
    private static String inUnitOf(FactKind kind, String text) {
        Matcher written = WITH_UNIT.matcher(text);
        if (!written.matches()) {
            return text;
        }
        String unit = written.group(3);
        double factor = kind.units().entrySet().stream()
                .filter(one -> one.getKey().equals(unit) || UnitNames.isSame(one.getKey(), unit))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + unit + "' is no unit of kind '" + kind.kind()
                        + "'; there are " + String.join(", ", kind.units().keySet())
                        + Nearest.hint(unit, kind.units().keySet())));
        return written.group(1)
                + new BigDecimal(written.group(2))
                        .multiply(BigDecimal.valueOf(factor))
                        .toPlainString();
    }
}
