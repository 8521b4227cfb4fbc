package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.fhir.quantity.AmountReader;
import dev.rationale.fhir.quantity.Measurement;
import dev.rationale.fhir.quantity.Scale;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Row;
import dev.rationale.fhir.terminology.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The readers of each analyte, made of what the tables say of it. */
final class Assays {

    private static final Map<String, AmountReader> BY_ANALYTE = Table.rows("assays.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("analyte"), row -> new AmountReader(measurement(row))));

    private Assays() {}

    static AmountReader of(String analyte) {
        return Optional.ofNullable(BY_ANALYTE.get(analyte))
                .orElseThrow(() -> new IllegalStateException("The table of assays has no analyte '" + analyte + "'."));
    }

    private static Measurement measurement(Row assay) {
        String analyte = assay.text("analyte");
        return new Measurement(
                units(analyte),
                plausible(assay),
                scales(analyte),
                limits(),
                assay.text("unitless-text").equals("yes"),
                assay.text("specimens").isEmpty()
                        ? Set.of()
                        : Set.of(assay.text("specimens").split("\\|", -1)),
                Measurement.words(
                        codes(analyte).stream().map(row -> row.text("display")).toList()));
    }

    private static Map<String, BigDecimal> units(String analyte) {
        return Table.rows("units.csv").stream()
                .filter(row -> row.text("analyte").equals(analyte))
                .collect(Collectors.toMap(row -> row.text("unit"), row -> new BigDecimal(row.text("factor"))));
    }

    private static Bounds plausible(Row assay) {
        return assay.text("to").isEmpty()
                ? Bounds.UNKNOWN
                : new Bounds(Double.parseDouble(assay.text("from")), true, Double.parseDouble(assay.text("to")), true);
    }

    private static Map<Coding, Scale> scales(String analyte) {
        Map<String, Scale> byCategory = Table.rows("scales.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.text("category"),
                        row -> Scale.valueOf(row.text("scale").toUpperCase(Locale.ROOT))));
        Map<Coding, Scale> scales = new HashMap<>();
        for (Row row : codes(analyte)) {
            Scale scale = byCategory.get(row.text("category"));
            if (scale != null) {
                scales.put(coding(row), scale);
            }
        }
        return scales;
    }

    private static Map<Coding, BigDecimal> limits() {
        return Table.rows("detection-limits.csv").stream()
                .collect(Collectors.toMap(Assays::coding, row -> new BigDecimal(row.text("copies"))));
    }

    private static List<Row> codes(String analyte) {
        Set<String> categories = Table.rows("roles.csv").stream()
                .filter(row -> row.text("role").equals(analyte))
                .map(row -> row.text("category"))
                .collect(Collectors.toSet());
        return Table.rows("codes.csv").stream()
                .filter(row -> categories.contains(row.text("category")))
                .toList();
    }

    private static Coding coding(Row row) {
        return new Coding(row.text("system"), row.text("code"));
    }
}
