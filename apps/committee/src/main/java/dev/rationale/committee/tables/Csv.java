package dev.rationale.committee.tables;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of comma-separated values as RFC 4180 has them. */
public final class Csv {

    private Csv() {}

    /** One row with its line end. A cell that a spreadsheet would take for a formula is made plain text. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        String plain = cell.matches("(?s)[=+@\\t].*|-.+") ? "'" + cell : cell;
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
