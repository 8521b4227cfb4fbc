package dev.rationale.cohort;

import dev.rationale.cohort.compare.Comparison;
import dev.rationale.cohort.compare.ComparisonText;
import dev.rationale.cohort.run.Folder;
import dev.rationale.cohort.run.Run;
import dev.rationale.cohort.run.Session;
import dev.rationale.cohort.run.Unusable;
import dev.rationale.committee.impact.Edit;
import dev.rationale.committee.impact.Edits;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Whose advice an edit changes: the rows of two runs over the same input, by cause, with examples.",
        footer = {
            "",
            "Example:",
            "  rationale cohort diff answers-before answers-after --format json",
            "",
            "Exit codes: 0 nothing differs; 1 something does; 2 usage."
        })
final class DiffCommand implements Callable<Integer> {

    /** How the comparison is written. */
    enum Format {
        TEXT,
        JSON
    }

    private final PrintWriter out;

    @Mixin
    private SparkOptions sparkOptions = new SparkOptions();

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the older run.")
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the newer run.")
    private String newer = "";

    @Option(names = "--examples", paramLabel = "N", defaultValue = "3", description = "So many of each (default: 3).")
    private int examples;

    @Option(names = "--format", paramLabel = "text|json", description = "How it is written (default: text).")
    private Format format = Format.TEXT;

    DiffCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Folder of = folder(older);
        Folder to = folder(newer);
        try (SparkSession spark = Session.start(sparkOptions.master(), to.scratch(), sparkOptions.conf())) {
            Comparison comparison = Comparison.of(spark, Run.answers(spark, of), Run.answers(spark, to), examples);
            ComparisonText text = new ComparisonText(comparison, edits(of, to));
            out.print(format == Format.JSON ? text.json() : text.text());
            out.flush();
            boolean same = comparison.changed() + comparison.onlyOld() + comparison.onlyNew() == 0;
            return same ? ExitCode.EVALUATED : ExitCode.FINDINGS;
        } finally {
            to.clean();
        }
    }

    private static Folder folder(String name) {
        Folder folder = Folder.of(name, new Configuration());
        if (!folder.has("summary.json")) {
            throw new Unusable(name + ": no summary.json here; expected the folder of a run that came to its end.");
        }
        return folder;
    }

    /** Each run keeps the guideline that it asked; nothing is compiled where both are the same. */
    private static List<Edit> edits(Folder of, Folder to) {
        Path before = Path.of(java.net.URI.create(of.at(Travelling.FILE)).getPath());
        Path after = Path.of(java.net.URI.create(to.at(Travelling.FILE)).getPath());
        try (Guideline old = Guidelines.from(before);
                Guideline now = Guidelines.from(after)) {
            return old.id().digest().equals(now.id().digest()) ? List.of() : Edits.between(old, now);
        }
    }
}
