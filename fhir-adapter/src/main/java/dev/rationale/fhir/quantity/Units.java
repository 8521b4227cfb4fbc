package dev.rationale.fhir.quantity;

import dev.rationale.fhir.terminology.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which units are accepted for which analyte, and what they are worth. A unit that is not in the table is not converted: a
 * general converter would take a percentage for a count, and international units for copies.
 */
public final class Units {

    private final Map<String, Map<String, Worth>> byAnalyte = new HashMap<>();

    /** How a number in a unit is to be read. */
    public record Worth(boolean logarithmic, double factor) {}

    private Units() {
        Table.rows("units.csv")
                .forEach(row -> byAnalyte
                        .computeIfAbsent(row.text("analyte"), analyte -> new HashMap<>())
                        .put(
                                row.text("unit"),
                                new Worth(row.text("scale").equals("log"), Double.parseDouble(row.text("factor")))));
    }

    private static final class Holder {
        static final Units LOADED = new Units();
    }

    /** The table, read once. */
    public static Units standard() {
        return Holder.LOADED;
    }

    public Optional<Worth> worth(String analyte, String unit) {
        return Optional.ofNullable(byAnalyte.getOrDefault(analyte, Map.of()).get(unit));
    }
}
