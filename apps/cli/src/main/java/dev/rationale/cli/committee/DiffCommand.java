package dev.rationale.cli.committee;

import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.audit.AuditOptions;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.console.Progress;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.InputNames;
import dev.rationale.cli.option.InputOptions;
import dev.rationale.cli.option.ReportFormat;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.committee.cases.Literature;
import dev.rationale.committee.impact.Impact;
import dev.rationale.committee.impact.ImpactJson;
import dev.rationale.committee.impact.ImpactText;
import dev.rationale.committee.impact.Revisions;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.service.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an edit of a guideline does, before anyone is affected. */
@Command(
        name = "diff",
        description =
                "Show what differs between two versions of a guideline, and which patients are answered otherwise.",
        footer = {
            "",
            "A version is a directory, a released jar, or a git revision of the directory that --rules names.",
            "",
            "Examples:",
            "  rationale diff published edited --cases edited/cases",
            "  rationale diff HEAD --rules my-guideline --bundles patients/ --as-of 2026-11-24",
            "  rationale diff v1.0 v1.1 --rules my-guideline --format json",
            "  rationale diff HEAD --rules my-guideline --log audit/",
            "",
            "Exit codes: 0 no patient is answered otherwise; 1 some are; 2 usage; 3 unreadable input;",
            "            70 an internal failure on some.",
            "            A decision whose input is not kept is listed as not compared, and is no failure."
        })
public final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Parameters(index = "0", paramLabel = "OLD", description = "The version before the edit.")
    private String older = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The version after it (default: what --rules holds).")
    private Optional<String> newer = Optional.empty();

    @Option(
            names = "--cases",
            paramLabel = "PATH",
            description = "Compare the patients of these cases (default: NEW's).")
    private List<Path> cases = List.of();

    @Option(names = "--bundles", paramLabel = "PATH", description = "Compare the patients of these files.")
    private List<String> bundles = List.of();

    @Option(
            names = "--log",
            paramLabel = "DIR",
            description = "Compare the decisions of this audit trail, each on its own days, on the input that it kept.")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "How the result is shown (default: text).")
    private ReportFormat format = ReportFormat.TEXT;

    public DiffCommand(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.inputs = new InputOptions(console);
    }

    @Override
    public Integer call() {
        try {
            Path checkout = options.rules().orElse(Path.of(""));
            PackageFiles before = Revisions.files(older, checkout);
            PackageFiles after = Revisions.files(newer.orElse(checkout.toString()), checkout);
            Impact impact = impact(before, after);
            console.out()
                    .print(
                            format == ReportFormat.JSON
                                    ? ImpactJson.text(impact)
                                    : ImpactText.text(impact, options.language(), console.style()));
            impact.failed().forEach(one -> one.log(console.err(), System.getenv("RATIONALE_DEBUG") != null));
            return code(impact);
        } catch (IllegalArgumentException usage) {
            console.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int code(Impact impact) {
        if (!impact.failed().isEmpty()) {
            return ExitCode.INTERNAL;
        }
        if (!impact.changed().isEmpty()) {
            return ExitCode.FINDINGS;
        }
        return impact.unreadable().isEmpty() ? ExitCode.EVALUATED : ExitCode.UNREADABLE;
    }

    private Impact impact(PackageFiles before, PackageFiles after) {
        if (log.isEmpty()) {
            return impact(before, after, edited -> List.of());
        }
        try (TrailReader trail = TrailReader.open(new TrailDirectory(log.get()), AuditOptions.environment())) {
            return impact(
                    before,
                    after,
                    edited -> LoggedSubjects.of(trail, edited.id().id()));
        }
    }

    private Impact impact(PackageFiles before, PackageFiles after, Function<Guideline, List<Subject>> logged) {
        try (Guideline old = Guidelines.from(before);
                CaseRunner oldRunner = new CaseRunner(old);
                Guideline edited = Guidelines.from(after);
                CaseRunner newRunner = new CaseRunner(edited)) {
            List<Subject> subjects = subjects(edited, logged.apply(edited));
            try (Progress progress = new Progress(console, subjects.size())) {
                return Impact.of(
                        new Impact.Version(old, oldRunner),
                        new Impact.Version(edited, newRunner),
                        subjects,
                        progress::step);
            }
        }
    }

    private List<Subject> subjects(Guideline edited, List<Subject> logged) {
        List<Subject> subjects = new ArrayList<>(logged);
        List<CaseSource> named =
                cases.isEmpty() && bundles.isEmpty() && log.isEmpty() ? CaseFiles.of(edited.files()) : List.of();
        List<CaseSource> files = cases.isEmpty()
                ? named
                : cases.stream().flatMap(path -> CaseFiles.under(path).stream()).toList();
        CaseFiles.patients(files, edited)
                .forEach(one -> subjects.add(new Subject(
                        Path.of(one.file()).getFileName() + ":" + one.line() + ": " + one.name(),
                        one.literature(),
                        guideline -> Request.of(guideline, one.patient(), one.clocks()))));
        Clocks clocks = options.clocks();
        InputNames.of(bundles)
                .names()
                .forEach(name -> subjects.add(new Subject(
                        name,
                        Literature.AS_PUBLISHED,
                        guideline -> inputs.request(name, guideline, clocks, options.language()))));
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no patient to compare.\n  Maybe --cases, --bundles or --log names another directory.");
        }
        return subjects;
    }
}
