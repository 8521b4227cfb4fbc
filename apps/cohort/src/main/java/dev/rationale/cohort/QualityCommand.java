package dev.rationale.cohort;

import dev.rationale.cohort.evaluate.GuidelineRef;
import dev.rationale.cohort.result.Accounts;
import dev.rationale.cohort.run.Folder;
import dev.rationale.cohort.run.Quality;
import dev.rationale.cohort.run.Session;
import dev.rationale.cohort.run.Unusable;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what becomes of every resource of an export, without asking the guideline for advice. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description = "What becomes of every resource of an export: read, left out, not understood, irrelevant.",
        footer = {"", "Example:", "  rationale cohort quality export/ --out quality"})
final class QualityCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    private QuestionOptions question;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "A folder of an export or of bundles, or a file.")
    private List<String> inputs = List.of();

    @Mixin
    private SparkOptions sparkOptions = new SparkOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for what comes of it.")
    private String folder = "";

    QualityCommand(Clock clock, PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.question = new QuestionOptions(clock);
    }

    @Override
    public Integer call() throws IOException {
        Folder to = Folder.of(folder, new Configuration());
        if (!to.isEmpty()) {
            throw new Unusable("--out " + folder + ": there is something in it already; expected a new folder.");
        }
        try (Guideline guideline = question.load();
                SparkSession spark = Session.start(sparkOptions.master(), to.scratch(), sparkOptions.conf())) {
            GuidelineRef ref = Travelling.of(question.rules(), guideline, spark, to);
            Quality.Outcome outcome =
                    new Quality(spark, inputs, to).run(guideline, ref, question.zone(), question.sensitive());
            outcome.damage().forEach(err::println);
            return written(guideline, to, outcome);
        } finally {
            to.clean();
        }
    }

    private int written(Guideline guideline, Folder to, Quality.Outcome outcome) {
        Accounts accounts = outcome.accounts();
        Wording wording = Wording.of(guideline, question.language());
        long damage = outcome.damage().size();
        List<String> remarks = damage == 0 ? List.of() : List.of(wording.say("cohort.damage", Map.of("count", damage)));
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("guideline", guideline.id().digest());
        before.put("total", accounts.total());
        before.put("damage", outcome.damage());
        String asked = guideline.id().id() + " " + guideline.id().version();
        new SummaryFiles(to, wording)
                .write("quality", "quality", accounts.tables(), accounts.total(), remarks, asked, before);
        out.println(accounts.total() + " resources: " + accounts.outcomes());
        return damage == 0 ? ExitCode.EVALUATED : ExitCode.UNREADABLE;
    }
}
