package dev.rationale.engine.derive;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.DeclaredFact;
import dev.rationale.engine.type.DeclaredField;
import dev.rationale.engine.type.FieldType;
import dev.rationale.engine.type.Operator;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts of cells before and after something is started on 2003-01-15, looked at on 2003-12-31. */
public final class CellCounts {

    public static final LocalDate DAY = LocalDate.of(2003, 12, 31);
    public static final Map<String, Parameter> MONTHS =
            Map.of("six", months("six", 6), "ten", months("ten", 10), "two", months("two", 2));

    private CellCounts() {}

    /** The types with one that is derived by an operator. */
    public static PackageTypes types(String operator, String within) {
        return PackageTypes.of(
                "cells",
                List.of(
                        read("Count", List.of(DeclaredField.of("cells", FieldType.NUMBER))),
                        read("Start", List.of()),
                        new DeclaredDerived(
                                "Out",
                                Operator.of(operator).orElseThrow(),
                                "Count",
                                "cells",
                                "Start",
                                within,
                                "ten",
                                "two")));
    }

    private static DeclaredFact read(String name, List<DeclaredField> fields) {
        return new DeclaredFact(name, DeclaredFact.Form.DATED, "", List.of(), fields);
    }

    /** What was read of the patient. */
    public static List<Fact> all() {
        return Stream.of(
                        count("a", 200, on("2002-06-01")),
                        count("b", 180, on("2003-01-10")),
                        fact("Start", Map.of("id", "start", "at", on("2003-01-15"), "sources", List.of())),
                        count("c", 240, on("2003-10-01")),
                        count("d", 260, on("2003-11-01")))
                .toList();
    }

    /** A count of cells. */
    public static Fact count(String id, double cells, When at) {
        return fact("Count", Map.of("id", id, "cells", cells, "at", at, "sources", List.of()));
    }

    /** Types that are declared alike are the same; of which guideline does not matter. */
    private static Fact fact(String type, Map<String, Object> values) {
        return Records.made(types("count", "").named(type).orElseThrow(), values);
    }

    private static When on(String day) {
        return When.on(LocalDate.parse(day));
    }

    private static Parameter months(String name, double value) {
        return new Parameter(name, value, "months", "made up");
    }
}
