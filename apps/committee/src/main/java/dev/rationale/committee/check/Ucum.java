package dev.rationale.committee.check;

import dev.rationale.engine.terminology.Memo;
import dev.rationale.fhir.quantity.UnitNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/**
 * What units mean by The Unified Code for Units of Measure, as the library brings it. Its answers are slow, and the same for the same
 * units.
 */
final class Ucum {

    /** The service answers with as many digits as it is given. */
    private static final int DIGITS = 12;

    private static final Pattern BASE = Pattern.compile("(\\[?[A-Za-z]+\\]?)(-?\\d*)");

    /** No unit is longer. */
    private static final int LONGEST_KEPT = 1 << 7;

    private static final UcumEssenceService SERVICE = service();
    private static final Memo<String, Boolean> UNITS =
            new Memo<>(Ucum::validated, unit -> unit.length() < LONGEST_KEPT);
    private static final Memo<Pair, Boolean> COMPARABLE = new Memo<>(Ucum::compared, Pair::isShort);
    private static final Memo<Pair, Double> CONVERTED = new Memo<>(Ucum::worth, Pair::isShort);

    private Ucum() {}

    private record Pair(String unit, String other) {

        boolean isShort() {
            return unit.length() + other.length() < LONGEST_KEPT;
        }
    }

    private static UcumEssenceService service() {
        try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            if (essence == null) {
                throw new IllegalStateException("The units of UCUM are not on the class path.");
            }
            return new UcumEssenceService(essence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UcumException e) {
            throw new IllegalStateException("The units of UCUM cannot be read.", e);
        }
    }

    /** True of what is written as a unit. */
    static boolean isUnit(String unit) {
        return UNITS.of(unit);
    }

    /** True of a unit whose numbers have only to be multiplied; degrees have another zero, and logarithms none. */
    static boolean isProportional(String unit) {
        synchronized (SERVICE) {
            try {
                SERVICE.getCanonicalUnits(unit);
                return true;
            } catch (UcumException special) {
                return false;
            }
        }
    }

    /** True of two ways to write one unit, for the reader of records or in UCUM. */
    static boolean isSame(String unit, String other) {
        return UnitNames.isSame(unit, other)
                || (isUnit(unit)
                        && isUnit(other)
                        && isProportional(unit)
                        && comparable(unit, other)
                        && converted(unit, other) == 1.0);
    }

    /** True of two units of one dimension. */
    static boolean comparable(String unit, String other) {
        return COMPARABLE.of(new Pair(unit, other));
    }

    /** How many of another unit of its dimension one of a unit is. */
    static double converted(String unit, String other) {
        return CONVERTED.of(new Pair(unit, other));
    }

    /** The exponents of the base units of a unit: {@code g:1, m:-3} of mg/dL. An amount of substance is a plain number. */
    static Map<String, Integer> dimension(String unit) {
        Map<String, Integer> exponents = new TreeMap<>();
        try {
            synchronized (SERVICE) {
                for (String part : SERVICE.getCanonicalUnits(unit).split("\\.", -1)) {
                    Matcher base = BASE.matcher(part);
                    if (base.matches()) {
                        exponents.merge(
                                base.group(1),
                                base.group(2).isEmpty() ? 1 : Integer.parseInt(base.group(2)),
                                Integer::sum);
                    }
                }
            }
        } catch (UcumException unknown) {
            throw new IllegalStateException("What is a unit has a dimension.", unknown);
        }
        return exponents;
    }

    private static boolean validated(String unit) {
        synchronized (SERVICE) {
            return SERVICE.validate(unit) == null;
        }
    }

    private static boolean compared(Pair units) {
        try {
            synchronized (SERVICE) {
                return SERVICE.isComparable(units.unit(), units.other());
            }
        } catch (UcumException unknown) {
            return false;
        }
    }

    private static double worth(Pair units) {
        try {
            synchronized (SERVICE) {
                return Double.parseDouble(
                        SERVICE.convert(new Decimal("1." + "0".repeat(DIGITS)), units.unit(), units.other())
                                .asDecimal());
            }
        } catch (UcumException incomparable) {
            throw new IllegalStateException("Units that are comparable can be converted.", incomparable);
        }
    }
}
