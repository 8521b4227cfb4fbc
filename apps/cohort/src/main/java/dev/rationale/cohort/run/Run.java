package dev.rationale.cohort.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import dev.rationale.cohort.evaluate.AnswerRow;
import dev.rationale.cohort.evaluate.Evaluating;
import dev.rationale.cohort.evaluate.GuidelineRef;
import dev.rationale.cohort.evaluate.Question;
import dev.rationale.cohort.evaluate.SharedLines;
import dev.rationale.cohort.evaluate.State;
import dev.rationale.cohort.input.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.map.KindReaders;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** A guideline put to every patient of an input, from the first look to the rows. */
public final class Run {

    private static final long PARTITION = 64L << 20;
    private static final int ZIPPED = 8;
    private static final int MEGABYTE = 20;

    private final SparkSession spark;
    private final Settings settings;
    private final Folder folder;
    private final PrintWriter err;

    public Run(SparkSession spark, Settings settings, Folder folder, PrintWriter err) {
        this.spark = spark;
        this.settings = settings;
        this.folder = folder;
        this.err = err;
    }

    /** What came of it. */
    public record Outcome(Ledger ledger, List<String> damage) {}

    /**
     * Runs it, or goes on with what was begun.
     *
     * @param guideline loaded in this process
     * @param ref the same as it travels
     * @throws Unusable if the folder holds something else
     */
    public Outcome run(Guideline guideline, GuidelineRef ref) {
        Inputs inputs = Inputs.of(settings.inputs(), spark.sparkContext().hadoopConfiguration());
        RunFile file = begun(inputs, guideline);
        Inputs read = settings.keepRecords() ? KeptRecords.keep(spark, inputs, folder) : inputs;
        Scan scan = new Scan(spark, read, new KindReaders(guideline.kinds()).interesting());
        Survey survey = Survey.of(spark, scan, folder);
        Missing missing = new Missing(survey.damage(), read.faults());
        missing.messages().forEach(err::println);
        Question question = question(ref).noticing(missing.notices(guideline, survey.sources()));
        Dataset<Row> records = Records.of(scan, survey);
        long patients = survey.patients();
        evaluate(records, question, survey.shared(), file.partitions(), patients);
        Dataset<Row> answers = answers();
        Ledger ledger = Ledger.of(survey.counts(), patients, answers);
        leftOut(survey, records, answers, ledger);
        if (settings.answers()) {
            lines(answers);
        }
        return new Outcome(ledger, missing.messages());
    }

    /** The rows that were written. */
    public Dataset<Row> answers() {
        return answers(spark, folder);
    }

    /** The rows that a run wrote into a folder. */
    public static Dataset<Row> answers(SparkSession spark, Folder folder) {
        return spark.read().schema(AnswerRow.SCHEMA).parquet(folder.at(Folder.ANSWERS));
    }

    private RunFile begun(Inputs inputs, Guideline guideline) {
        RunFile asked = RunFile.of(
                settings,
                inputs,
                guideline.id().id() + " " + guideline.id().version(),
                guideline.id().digest(),
                settings.partitions().orElseGet(() -> partitions(inputs)));
        RunFile file = RunFile.in(folder).orElse(asked);
        file.expect(asked);
        folder.write(RunFile.NAME, file.text());
        return file;
    }

    private int partitions(Inputs inputs) {
        long bytes = inputs.portions().stream()
                        .mapToLong(one -> one.path().endsWith(".gz") ? one.size() * ZIPPED : one.size())
                        .sum()
                + inputs.kept().stream().mapToLong(one -> one.size() * ZIPPED).sum();
        int cores = spark.sparkContext().defaultParallelism();
        return (int) Math.max(
                Math.min(cores * 2L, (inputs.portions().size() + inputs.kept().size()) * 4L), bytes / PARTITION + 1);
    }

    private Question question(GuidelineRef ref) {
        return new Question(
                settings.clocks().asOf(),
                settings.clocks().evidenceAsOf(),
                settings.language(),
                settings.zone(),
                settings.sensitive(),
                settings.trace(),
                ref,
                settings.answers(),
                (long) settings.large() << MEGABYTE,
                (long) settings.largest() << MEGABYTE,
                Map.of());
    }

    private void evaluate(Dataset<Row> records, Question question, SharedLines shared, int partitions, long patients) {
        Set<Integer> done = folder.done();
        if (folder.isWhole(folder.at(Folder.ANSWERS))) {
            return;
        }
        if (!done.isEmpty()) {
            err.println(done.size() + " of " + partitions + " parts were done already.");
        }
        Broadcast<SharedLines> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(shared);
        try (DonePatients evaluated = new DonePatients(spark.sparkContext());
                Progress progress = new Progress(err, patients, evaluated::count)) {
            progress.start();
            Records.divided(records, partitions)
                    .mapPartitions(
                            new Evaluating(question, sent, done, evaluated.counter()), Encoders.row(AnswerRow.SCHEMA))
                    .write()
                    .mode(SaveMode.Append)
                    .parquet(folder.at(Folder.ANSWERS));
        }
        sent.destroy();
    }

    /** The whole answers as lines, zipped, in the order of the parts. */
    private void lines(Dataset<Row> answers) {
        answers.where("answer <> ''")
                .select("answer")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "gzip")
                .text(folder.at("answers-ndjson"));
    }

    /** Nothing is lost in silence: what reaches no answer is written out, each with its reason. */
    private void leftOut(Survey survey, Dataset<Row> records, Dataset<Row> answers, Ledger ledger) {
        Dataset<Row> out =
                survey.leftOut().selectExpr("what", "source", "type", "key", "note", "cast(line as string) as line");
        if (ledger.state(State.ABSENT) > 0) {
            Dataset<Row> absent = answers.where(col("state").equalTo(State.ABSENT.code()))
                    .select(col("patient").as("who"), col("source").as("of"));
            out = out.union(records.join(
                            broadcast(absent),
                            concat(lit("Patient/"), col("key"))
                                    .equalTo(col("who"))
                                    .and(col("source").equalTo(col("of"))))
                    .selectExpr("'absent' as what", "source", "type", "key", "'' as note", "cast(line as string)"));
        }
        out.write().mode(SaveMode.Overwrite).json(folder.at("left-out"));
    }
}
