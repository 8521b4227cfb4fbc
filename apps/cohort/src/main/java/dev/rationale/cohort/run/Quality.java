package dev.rationale.cohort.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.rationale.cohort.evaluate.Accounting;
import dev.rationale.cohort.evaluate.GuidelineRef;
import dev.rationale.cohort.evaluate.Question;
import dev.rationale.cohort.input.Found.What;
import dev.rationale.cohort.input.Inputs;
import dev.rationale.cohort.result.Accounts;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.map.KindReaders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The account of reading, over everything that an input holds. */
public final class Quality {

    private static final long LARGEST = 1L << 30;
    private static final long LARGE = 16L << 20;

    private final SparkSession spark;
    private final List<String> names;
    private final Folder folder;

    public Quality(SparkSession spark, List<String> names, Folder folder) {
        this.spark = spark;
        this.names = List.copyOf(names);
        this.folder = folder;
    }

    /** What came of it. */
    public record Outcome(Accounts accounts, List<String> damage) {}

    /** Reads everything, and counts. */
    public Outcome run(Guideline guideline, GuidelineRef ref, ZoneId zone, Sensitive sensitive) {
        Inputs inputs = Inputs.of(names, spark.sparkContext().hadoopConfiguration());
        Scan scan = new Scan(spark, inputs, new KindReaders(guideline.kinds()).interesting());
        Survey survey = Survey.of(spark, scan, folder);
        // No day bounds what is read; the guideline is asked only which kinds it declares.
        Question question = new Question(
                LocalDate.MAX, LocalDate.MAX, "en", zone, sensitive, Trace.NONE, ref, false, LARGE, LARGEST, Map.of());
        int parts = (int) (inputs.bytes() >> 26) + spark.sparkContext().defaultParallelism() * 2;
        Dataset<Row> own = Records.divided(Records.of(scan, survey), parts)
                .mapPartitions(
                        new Accounting(
                                question,
                                JavaSparkContext.fromSparkContext(spark.sparkContext())
                                        .broadcast(survey.shared())),
                        Encoders.row(Accounting.SCHEMA));
        Dataset<Row> others = survey.others()
                .select(
                        col("source"),
                        outcome().as("outcome"),
                        col("type"),
                        lit("").as("reasons"),
                        lit("").as("kinds"),
                        col("n"));
        Missing missing = new Missing(survey.damage(), inputs.faults());
        return new Outcome(Accounts.of(own.union(others)), missing.messages());
    }

    private static org.apache.spark.sql.Column outcome() {
        return org.apache
                .spark
                .sql
                .functions
                .when(col("key").equalTo(What.PASSED_OVER.code()), "irrelevant")
                .otherwise(col("key"));
    }
}
