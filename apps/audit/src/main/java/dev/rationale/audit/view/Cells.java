package dev.rationale.audit.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of CSV after RFC 4180. */
final class Cells {

    private Cells() {}

    static String line(String... values) {
        return Stream.of(values).map(Cells::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula is shown as text. */
    private static String cell(String value) {
        String safe = value.matches("(?s)[=+@\t\r-].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
