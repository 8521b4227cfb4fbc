package dev.rationale.fhir.quantity;

import dev.rationale.engine.terminology.Memo;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that a kind accepts, and the logarithms of them. A unit that the kind does not declare is not converted: a general
 * converter would take a percentage for a count, and international units for copies.
 */
final class Units {

    /** No unit is longer. */
    private static final int LONGEST_KEPT = 60;

    private static final List<String> LOGARITHM = List.of("log10", "log", "lg");

    /** What a number in a unit is worth. */
    record Worth(Scale scale, BigDecimal factor) {}

    private final Map<String, BigDecimal> written;
    private final Map<String, BigDecimal> normal = new HashMap<>();
    private final Memo<String, Optional<Worth>> worth = new Memo<>(this::told, unit -> unit.length() <= LONGEST_KEPT);

    Units(Map<String, BigDecimal> declared) {
        written = declared;
        Set<String> twofold = new HashSet<>();
        declared.forEach((unit, factor) -> {
            BigDecimal before = normal.putIfAbsent(UnitSpelling.normal(unit), factor);
            if (before != null && before.compareTo(factor) != 0) {
                twofold.add(UnitSpelling.normal(unit));
            }
        });
        normal.keySet().removeAll(twofold);
    }

    /** What a unit is worth, if the kind accepts it in some spelling. */
    Optional<Worth> worth(String unit) {
        return worth.of(unit);
    }

    private Optional<Worth> told(String unit) {
        if (written.containsKey(unit)) {
            return Optional.of(new Worth(Scale.LINEAR, written.get(unit)));
        }
        String plain = UnitSpelling.normal(unit);
        return linear(plain)
                .map(factor -> new Worth(Scale.LINEAR, factor))
                .or(() -> withoutLogarithm(plain)
                        .flatMap(rest -> rest.isEmpty() ? Optional.of(BigDecimal.ONE) : linear(rest))
                        .map(factor -> new Worth(Scale.LOG10, factor)));
    }

    /** True of a unit that is a logarithm, of whatever. */
    static boolean isLogarithm(String unit) {
        return withoutLogarithm(UnitSpelling.normal(unit)).isPresent();
    }

    private Optional<BigDecimal> linear(String plain) {
        return UnitSpelling.sameAs(plain).stream()
                .filter(normal::containsKey)
                .map(normal::get)
                .findFirst();
    }

    /** What is left of a unit without the sign of a logarithm before or behind it; empty if it has none. */
    private static Optional<String> withoutLogarithm(String plain) {
        for (String sign : LOGARITHM) {
            if (plain.startsWith(sign)) {
                return Optional.of(UnitSpelling.normal(plain.substring(sign.length())));
            }
            if (plain.endsWith(sign)) {
                return Optional.of(UnitSpelling.normal(plain.substring(0, plain.length() - sign.length())));
            }
        }
        return Optional.empty();
    }
}
