package dev.rationale.cohort.result;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What became of every resource, counted: of the patients' own by the reader, of the others by why they are nobody's. */
public record Accounts(List<CountTable> tables) {

    public Accounts {
        tables = List.copyOf(tables);
    }

    /**
     * Counts.
     *
     * @param counted source, outcome, type, reasons, kinds and how many
     */
    public static Accounts of(Dataset<Row> counted) {
        Dataset<Row> all = counted.cache();
        return new Accounts(List.of(
                CountTable.of("outcomes", all.groupBy("outcome").sum("n").orderBy("outcome")),
                CountTable.of(
                        "outcomes-by-source",
                        all.groupBy("source", "outcome").sum("n").orderBy("source", "outcome")),
                CountTable.of(
                        "reasons",
                        all.where("outcome <> 'read'")
                                .groupBy("outcome", "type", "reasons", "kinds")
                                .sum("n")
                                .orderBy(
                                        org.apache
                                                .spark
                                                .sql
                                                .functions
                                                .col("sum(n)")
                                                .desc(),
                                        org.apache.spark.sql.functions.col("outcome"),
                                        org.apache.spark.sql.functions.col("type"),
                                        org.apache.spark.sql.functions.col("reasons"),
                                        org.apache.spark.sql.functions.col("kinds")))));
    }

    public long total() {
        return tables.get(0).total();
    }

    /** How many resources had each outcome, in one line. */
    public String outcomes() {
        return tables.get(0).rows().stream()
                .map(row -> row.of().get(0) + " " + row.count())
                .collect(Collectors.joining(", "));
    }
}
