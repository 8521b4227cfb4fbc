package dev.rationale.cohort.result;

import dev.rationale.cohort.result.CountTable.Counted;
import dev.rationale.engine.report.CanonicalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of counts for programs and for spreadsheets. */
public final class SummaryText {

    private SummaryText() {}

    /** As one object; {@code before} are members that stand before the tables. */
    public static String json(List<CountTable> tables, Map<String, Object> before) {
        Map<String, Object> members = new LinkedHashMap<>(before);
        tables.forEach(table -> members.put(
                table.name(), table.rows().stream().map(row -> row(table, row)).toList()));
        return CanonicalText.of(members);
    }

    private static Map<String, Object> row(CountTable table, Counted row) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int column = 0; column < table.by().size(); column++) {
            members.put(table.by().get(column), row.of().get(column));
        }
        members.put("count", row.count());
        return members;
    }

    /** As lines of the table, what is counted as {@code name=value} in one column, and the count. */
    public static String csv(List<CountTable> tables) {
        return "table,of,count\n"
                + tables.stream()
                        .flatMap(table -> table.rows().stream().map(row -> line(table, row)))
                        .collect(Collectors.joining());
    }

    private static String line(CountTable table, Counted row) {
        StringBuilder of = new StringBuilder();
        for (int column = 0; column < table.by().size(); column++) {
            of.append(column == 0 ? "" : "; ")
                    .append(table.by().get(column))
                    .append('=')
                    .append(row.of().get(column));
        }
        return Stream.of(table.name(), of.toString(), Long.toString(row.count()))
                        .map(SummaryText::quoted)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** A field that a spreadsheet would take for a formula gets a mark before it. */
    private static String quoted(String field) {
        String safe = field.matches("[=+@-].*") ? "'" + field : field;
        return safe.matches("(?s).*[\",\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
