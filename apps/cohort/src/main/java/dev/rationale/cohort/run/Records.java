package dev.rationale.cohort.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import dev.rationale.cohort.input.Found.What;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The lines of patients, each with the patient's key: key, source, type, line. */
final class Records {

    private static final String KEY = "key";

    private Records() {}

    /** What names its patient by an id, and what names one by an identifier that exactly one patient bears. */
    static Dataset<Row> of(Scan first, Survey survey) {
        Dataset<Row> scan = first.again(survey.faults());
        Dataset<Row> own = scan.where(col("what").equalTo(What.OWN.code())).select(KEY, "source", "type", "line");
        boolean identified =
                survey.counts().keySet().stream().anyMatch(one -> one.startsWith(What.IDENTIFIED.code() + " "));
        if (!identified) {
            return own;
        }
        Dataset<Row> bearers = survey.identifiers();
        Dataset<Row> others = scan.where(col("what").equalTo(What.IDENTIFIED.code()))
                .join(
                        bearers,
                        col("source").equalTo(col("of")).and(col("note").equalTo(col("identifier"))),
                        "left_outer")
                .select(coalesce(col("bearer"), col(KEY)).as(KEY), col("source"), col("type"), col("line"));
        return own.union(others);
    }

    /** Divided by patients, so that those of one patient lie together, sorted. */
    static Dataset<Row> divided(Dataset<Row> records, int partitions) {
        return records.repartition(partitions, col(KEY), col("source"))
                .sortWithinPartitions(KEY, "source", "type", "line");
    }
}
