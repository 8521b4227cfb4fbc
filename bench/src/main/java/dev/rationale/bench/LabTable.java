package dev.rationale.bench;

import dev.rationale.fhir.table.Table;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The peer lab's decision logic as a table: a row says its text where all its conditions hold, and an unknown value fulfils none but {@code ?}. */
record LabTable(List<Line> lines) {

    private static final Pattern CONDITION = Pattern.compile("(\\?)?(\\w+)(?:(<=|>=|<|>)([\\d.]+))?");

    /** A row of the table. */
    record Line(String output, String text, List<String> when) {}

    static LabTable read() {
        return new LabTable(Table.rows(LabTable.class, "/dev/rationale/bench/lab.csv").stream()
                .map(row -> new Line(
                        row.text("output"),
                        row.text("text"),
                        Pattern.compile(" ")
                                .splitAsStream(row.text("when"))
                                .filter(condition -> !condition.isEmpty())
                                .toList()))
                .toList());
    }

    /** The texts of an output whose conditions hold, in the order of the table. */
    List<String> texts(String output, Map<String, Double> values) {
        return lines.stream()
                .filter(line -> line.output().equals(output))
                .filter(line -> line.when().stream().allMatch(condition -> holds(condition, values)))
                .map(Line::text)
                .toList();
    }

    private static boolean holds(String condition, Map<String, Double> values) {
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            throw new IllegalStateException("lab.csv: '" + condition + "' is no condition such as ?cd4 or months>=6.");
        }
        double value = values.getOrDefault(parts.group(2), Double.NaN);
        if (parts.group(1) != null) {
            return Double.isNaN(value);
        }
        double limit = Double.parseDouble(parts.group(4));
        return switch (parts.group(3)) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            default -> value >= limit;
        };
    }
}
