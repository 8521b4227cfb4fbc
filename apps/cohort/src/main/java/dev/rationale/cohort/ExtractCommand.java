package dev.rationale.cohort;

import dev.rationale.cohort.run.Folder;
import dev.rationale.cohort.run.Patients;
import dev.rationale.cohort.run.Session;
import dev.rationale.engine.Guideline;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        description = "Print what an export holds of a patient, as NDJSON for eval, explain and why-not.",
        footer = {
            "",
            "Examples:",
            "  rationale cohort extract export/ --patient 17 > patient.ndjson",
            "  rationale cohort extract export/ --patient 17 --patient 18 --to patients; rationale eval patients"
        })
final class ExtractCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private QuestionOptions question;

    @Mixin
    private SparkOptions sparkOptions = new SparkOptions();

    @Option(
            names = "--patient",
            paramLabel = "ID",
            required = true,
            arity = "1",
            description = "The patient's id; may be given again.")
    private List<String> patients = List.of();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "A folder for a file of each patient, instead of printing.")
    private Optional<Path> into = Optional.empty();

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
            Set<String> ids = patients.stream()
                    .map(patient -> patient.replaceFirst("^Patient/", ""))
                    .collect(Collectors.toSet());
            Map<String, List<byte[]>> documents = new Patients(spark, inputs, guideline, to).of(ids);
            for (Map.Entry<String, List<byte[]>> patient : documents.entrySet()) {
                written(patient.getKey(), patient.getValue());
            }
            out.flush();
            return documents.size() < ids.size() ? ExitCode.UNREADABLE : ExitCode.EVALUATED;
        } finally {
            to.clean();
        }
    }

    /** A patient of several sources is several patients; no id has the mark that numbers them. */
    private void written(String patient, List<byte[]> documents) throws IOException {
        for (int number = 0; number < documents.size(); number++) {
            if (into.isPresent()) {
                String name = URLEncoder.encode(patient, StandardCharsets.UTF_8) + (number == 0 ? "" : "~" + number);
                Files.write(Files.createDirectories(into.get()).resolve(name + ".ndjson"), documents.get(number));
            } else {
                out.print(new String(documents.get(number), StandardCharsets.UTF_8));
            }
        }
    }
}
