package dev.rationale.fhir.table;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param cells by column name
 */
public record Row(Map<String, String> cells) {

    /** The cell of a column that the table must have. */
    public String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException("A table has no column '" + column + "'; it has " + cells.keySet() + ".");
        }
        return cell.strip();
    }
}
