package dev.rationale.cohort.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.rationale.cohort.input.Found;
import dev.rationale.cohort.input.Found.What;
import dev.rationale.cohort.input.Inputs;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * All that was read of an input, each line with its patient, as Parquet: whatever the guideline asked for, so that another guideline can
 * be asked about the same records without their files being read again.
 */
final class KeptRecords {

    /** What is of interest, or not, by its type. */
    private static final List<What> BY_TYPE =
            List.of(What.OWN, What.IDENTIFIED, What.SHARED, What.NOBODY, What.SEVERAL);

    private KeptRecords() {}

    /**
     * Reads an input and keeps it; what was kept whole at an earlier start is not read again.
     *
     * @return the input from then on
     */
    static Inputs keep(SparkSession spark, Inputs inputs, Folder folder) {
        String place = folder.at(Inputs.RECORDS);
        if (!folder.isWhole(place)) {
            List<Row> faults = inputs.faults().stream().map(KeptRecords::fault).toList();
            new Scan(spark, inputs, Set.of())
                    .first()
                    .union(spark.createDataFrame(faults, Found.SCHEMA))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .option("compression", "zstd")
                    .parquet(place);
        }
        return Inputs.of(List.of(place), spark.sparkContext().hadoopConfiguration());
    }

    /** What a manifest says that is not so concerns every source. */
    private static Row fault(String fault) {
        String[] parts = fault.split(" ", 2);
        return new Found("", "", parts[0], What.FAULT, parts[1], new byte[0]).row();
    }

    /** What was kept, as the files would be read for a guideline. */
    static Dataset<Row> read(SparkSession spark, String place, Set<String> interesting) {
        Dataset<Row> all = spark.read().schema(Found.SCHEMA).parquet(place);
        if (interesting.isEmpty()) {
            return all;
        }
        Object[] codes = BY_TYPE.stream().map(What::code).toArray();
        Column wanted = col("type").isin(interesting.toArray()).or(col("type").equalTo(Found.DOCUMENT));
        Column passedOver = col("what")
                .equalTo(What.COUNT.code())
                .and(col("key").isin(codes))
                .and(not(wanted));
        return all.where(wanted.or(not(col("what").isin(codes))))
                .withColumn(
                        "key", when(passedOver, lit(What.PASSED_OVER.code())).otherwise(col("key")));
    }
}
