package dev.rationale.cohort;

import dev.rationale.cohort.evaluate.GuidelineRef;
import dev.rationale.cohort.evaluate.State;
import dev.rationale.cohort.input.Found.What;
import dev.rationale.cohort.result.Summary;
import dev.rationale.cohort.run.Folder;
import dev.rationale.cohort.run.Ledger;
import dev.rationale.cohort.run.Run;
import dev.rationale.cohort.run.Session;
import dev.rationale.cohort.run.Settings;
import dev.rationale.cohort.run.Unusable;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Trace;
import dev.rationale.engine.report.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a guideline to every patient of an export. */
@Command(
        name = "rationale cohort",
        mixinStandardHelpOptions = true,
        subcommands = {QualityCommand.class, DiffCommand.class, ExtractCommand.class},
        description = "Evaluate every patient of an export, on this machine or on a Spark cluster.",
        footer = {
            "",
            "Examples:",
            "  rationale cohort export/ --out answers --as-of 2026-06-30",
            "  rationale cohort export/ --out answers --as-of 2026-06-30 --resume",
            "  rationale cohort export/ --out answers --master spark://host:7077",
            "  rationale cohort export/ --out answers --keep-records",
            "  rationale cohort answers --out answers-edited --rules edited/",
            "  rationale cohort quality export/ --out quality",
            "  rationale cohort diff answers-before answers-after",
            "  rationale cohort extract export/ --patient 17 > patient.ndjson",
            "",
            "Exit codes: 0 evaluated; 2 usage, or a guideline that cannot be used;",
            "            3 something of the input could not be read, the rest was evaluated; 70 internal failure."
        })
final class CohortCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final PrintWriter err;

    // The commands below this one have inputs and folders of their own, so neither is asked of the parser.
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private QuestionOptions question;

    @Mixin
    private SparkOptions sparkOptions = new SparkOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for what comes of it.")
    private String folder = "";

    @Option(
            names = "--trace",
            paramLabel = "none|reasons|full",
            description = "How much of the explanation the rows and answers carry (default: reasons).")
    private Trace trace = Trace.REASONS;

    @Option(names = "--answers", description = "Keep the whole answers too, as eval writes them, one line each.")
    private boolean answers;

    @Option(
            names = "--keep-records",
            description = "Keep what was read as Parquet; DIR is then an INPUT for another guideline or another day.")
    private boolean keepRecords;

    @Option(names = "--resume", description = "Go on with a run that was interrupted.")
    private boolean resume;

    @Option(names = "--partitions", paramLabel = "N", description = "Into how many parts the patients are divided.")
    private Optional<Integer> partitions = Optional.empty();

    @Option(
            names = "--large",
            paramLabel = "MB",
            defaultValue = "16",
            description = "Of records above this size a process holds one at a time (default: 16).")
    private int large;

    @Option(
            names = "--largest",
            paramLabel = "MB",
            defaultValue = "1024",
            description = "A record above this size is counted and not evaluated (default: 1024).")
    private int largest;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "A folder of an export or of bundles, or a file.")
    private List<String> inputs = List.of();

    CohortCommand(Clock clock, PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.question = new QuestionOptions(clock);
    }

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty() || folder.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "An INPUT and --out DIR are needed, for instance: rationale cohort export/ --out answers");
        }
        Settings settings = settings();
        Folder to = Folder.of(settings.out(), new Configuration());
        if (!to.isEmpty() && !settings.resume()) {
            throw new Unusable("--out " + settings.out() + ": there is something in it already.\n"
                    + "  Maybe --resume goes on with a run that was interrupted.");
        }
        to.cleanScratch();
        try (Guideline guideline = question.load();
                SparkSession spark = Session.start(settings.master(), to.scratch(), settings.conf())) {
            GuidelineRef ref = Travelling.of(question.rules(), guideline, spark, to);
            Run run = new Run(spark, settings, to, err);
            Run.Outcome outcome = run.run(guideline, ref);
            summarise(guideline, Summary.of(spark, run.answers()), outcome, to);
            to.clean();
            return told(outcome);
        } finally {
            to.cleanScratch();
        }
    }

    private void summarise(Guideline guideline, Summary summary, Run.Outcome outcome, Folder to) {
        Wording wording = Wording.of(guideline, question.language());
        String asked = guideline.id().id() + " " + guideline.id().version() + ", "
                + question.clocks().asOf() + " / " + question.clocks().evidenceAsOf();
        long damage = outcome.damage().size();
        List<String> remarks = damage == 0 ? List.of() : List.of(wording.say("cohort.damage", Map.of("count", damage)));
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("guideline", guideline.id().digest());
        before.put("asOf", question.clocks().asOf().toString());
        before.put("evidenceAsOf", question.clocks().evidenceAsOf().toString());
        before.put("patients", summary.patients());
        before.put("found", outcome.ledger().found());
        before.put("damage", outcome.damage());
        new SummaryFiles(to, wording)
                .write("summary", "cohort", summary.tables(), summary.patients(), remarks, asked, before);
    }

    private Settings settings() {
        return new Settings(
                inputs,
                folder,
                question.clocks(),
                question.language(),
                question.rules(),
                question.zone(),
                question.sensitive(),
                trace,
                answers,
                keepRecords,
                resume,
                sparkOptions.master(),
                partitions,
                large,
                largest,
                sparkOptions.conf());
    }

    private int told(Run.Outcome outcome) {
        Ledger ledger = outcome.ledger();
        out.println(ledger.rows() + " patients: " + ledger.states());
        out.println(
                ledger.resources() + " resources of patients; of nobody " + ledger.count(What.NOBODY) + ", of groups "
                        + ledger.count(What.SEVERAL) + ", damaged " + ledger.count(What.DAMAGED) + ", not asked for "
                        + ledger.count(What.PASSED_OVER) + ", shared " + ledger.count(What.SHARED));
        List<String> differences = outcome.ledger().differences();
        differences.forEach(err::println);
        if (!differences.isEmpty() || ledger.state(State.FAILED) > 0) {
            return ExitCode.INTERNAL;
        }
        boolean whole =
                outcome.damage().isEmpty() && ledger.state(State.UNREADABLE) == 0 && ledger.state(State.TOO_LARGE) == 0;
        return whole ? ExitCode.EVALUATED : ExitCode.UNREADABLE;
    }
}
