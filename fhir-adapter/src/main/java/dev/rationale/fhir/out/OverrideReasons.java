package dev.rationale.fhir.out;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.List;

/** Why a card may rightly not be followed, from HL7's code system of reasons (see the table). */
final class OverrideReasons {

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";
    private static final List<Row> ROWS = Table.rows("override-reasons.csv");

    private OverrideReasons() {}

    /** Adds the reasons for a kind of card: {@code for} or {@code against} something, {@code order} or {@code missing}. */
    static void add(String kind, String language, ArrayNode reasons) {
        ROWS.stream()
                .filter(row -> row.text("card").equals(kind))
                .forEach(row -> reasons.addObject()
                        .put("code", row.text("code"))
                        .put("system", SYSTEM)
                        .put("display", row.text(language.equals("fr") ? "french" : "display")));
    }
}
