package dev.rationale.cohort;

import dev.rationale.cohort.run.Folder;
import dev.rationale.cohort.run.Patients;
import dev.rationale.cohort.run.Session;
import dev.rationale.engine.Guideline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what an export holds of one patient, as it is put to the guideline. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Print what an export holds of one patient, as NDJSON for eval, explain and why-not.",
        footer = {"", "Example:", "  rationale cohort extract export/ --patient 17 > patient.ndjson"})
final class ExtractCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private QuestionOptions question;

    @Mixin
    private SparkOptions sparkOptions = new SparkOptions();

    @Option(names = "--patient", paramLabel = "ID", required = true, description = "The patient's id.")
    private String patient = "";

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "A folder for what Spark keeps meanwhile (default: ./_cohort, taken away afterwards).")
    private String scratch = "_cohort";

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "A folder of an export or of bundles, or a file.")
    private List<String> inputs = List.of();

    ExtractCommand(Clock clock, PrintWriter out) {
        this.out = out;
        this.question = new QuestionOptions(clock);
    }

    @Override
    public Integer call() throws IOException {
        Folder to = Folder.of(scratch, new Configuration());
        Optional<String> local = to.scratch();
        try (Guideline guideline = question.load();
                SparkSession spark = Session.start(sparkOptions.master(), local, sparkOptions.conf())) {
            List<byte[]> documents =
                    new Patients(spark, inputs, guideline, to).of(patient.replaceFirst("^Patient/", ""));
            documents.forEach(document -> out.print(new String(document, StandardCharsets.UTF_8)));
            out.flush();
            return documents.isEmpty() ? ExitCode.UNREADABLE : ExitCode.EVALUATED;
        } finally {
            to.clean();
        }
    }
}
