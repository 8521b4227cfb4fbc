package dev.rationale.committee.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision table as rows of cells: decision id, business rule and trigger first; then the hit policy, the inputs, output, action, guidance,
 * annotations and references.
 */
public final class TableSheet {

    /** Several rules of a file may hold at once, and all that hold speak. */
    private static final String HIT_POLICY = "Rule order";

    private TableSheet() {}

    public static List<List<String>> cells(DecisionTable table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Decision ID", table.id()));
        cells.add(List.of("Business rule", table.rule()));
        cells.add(List.of("Trigger", table.trigger()));
        List<String> header = new ArrayList<>(List.of("Hit policy indicator: " + HIT_POLICY));
        header.addAll(table.inputs());
        header.addAll(List.of("Output", "Action", "Guidance", "Annotations", "Reference(s)"));
        cells.add(header);
        int number = 0;
        for (DecisionTable.Row row : table.rows()) {
            number++;
            List<String> line = new ArrayList<>(List.of(String.valueOf(number)));
            line.addAll(row.inputs());
            line.addAll(List.of(row.output(), row.action(), row.guidance(), row.annotation(), row.reference()));
            cells.add(line);
        }
        return cells;
    }

    /** All tables as one file, with an empty line between them. */
    public static String csv(List<DecisionTable> tables) {
        StringBuilder csv = new StringBuilder();
        for (DecisionTable table : tables) {
            cells(table).forEach(row -> csv.append(Csv.row(row)));
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
