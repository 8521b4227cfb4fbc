package dev.rationale.cohort.result;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts by what is counted.
 *
 * @param name of the table; its heading on a page is the message {@code cohort.<name>.title}
 * @param by the names of the columns before the count
 * @param rows what is counted, in the order of the columns, and then how many
 */
public record CountTable(String name, List<String> by, List<Counted> rows) {

    /** How many there are of something. */
    public record Counted(List<String> of, long count) {

        public Counted {
            of = List.copyOf(of);
        }
    }

    public CountTable {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
    }

    /** Of a table of Spark's whose last column is the count. */
    static CountTable of(String name, Dataset<Row> table) {
        List<String> columns = List.of(table.columns());
        int last = columns.size() - 1;
        List<Counted> rows = table.collectAsList().stream()
                .map(row -> new Counted(
                        columns.subList(0, last).stream()
                                .map(column -> String.valueOf(row.<Object>getAs(column)))
                                .toList(),
                        row.getLong(last)))
                .toList();
        return new CountTable(name, columns.subList(0, last), rows);
    }

    long total() {
        return rows.stream().mapToLong(Counted::count).sum();
    }
}
