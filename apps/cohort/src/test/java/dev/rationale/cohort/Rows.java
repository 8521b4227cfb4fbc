package dev.rationale.cohort;

import static java.util.stream.Collectors.toMap;

import dev.rationale.cohort.run.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a run wrote, read again. */
final class Rows {

    private Rows() {}

    static List<Row> answers(Path out) {
        return read(out.resolve("answers"), true);
    }

    static List<Row> leftOut(Path out) {
        return read(out.resolve("left-out"), false);
    }

    private static List<Row> read(Path folder, boolean parquet) {
        try (SparkSession spark = Session.start(
                Optional.of("local[2]"),
                Optional.of(folder.resolveSibling("_scratch").toString()),
                Ran.SMALL)) {
            return (parquet
                            ? spark.read().parquet(folder.toString())
                            : spark.read().json(folder.toString()))
                    .collectAsList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The rows by a column. */
    static Map<String, Row> by(String column, List<Row> rows) {
        return rows.stream().collect(toMap(row -> row.getString(row.fieldIndex(column)), row -> row));
    }

    static String text(Map<String, Row> rows, String key, String column) {
        return text(Objects.requireNonNull(rows.get(key), key), column);
    }

    static String text(Row row, String column) {
        return row.getString(row.fieldIndex(column));
    }
}
