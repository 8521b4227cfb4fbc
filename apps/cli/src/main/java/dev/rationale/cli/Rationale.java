package dev.rationale.cli;

import dev.rationale.audit.AuditFailure;
import dev.rationale.cli.audit.AuditCommand;
import dev.rationale.cli.audit.PublishedTexts;
import dev.rationale.cli.committee.CaseCommand;
import dev.rationale.cli.committee.CheckCommand;
import dev.rationale.cli.committee.CoverageCommand;
import dev.rationale.cli.committee.DiffCommand;
import dev.rationale.cli.committee.DocsCommand;
import dev.rationale.cli.committee.EvidenceCommand;
import dev.rationale.cli.committee.ExportCommand;
import dev.rationale.cli.committee.ImportCommand;
import dev.rationale.cli.committee.LiteratureCommand;
import dev.rationale.cli.committee.MapCommand;
import dev.rationale.cli.committee.NewCommand;
import dev.rationale.cli.committee.ReleaseCommand;
import dev.rationale.cli.committee.TestCommand;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.patient.EvalCommand;
import dev.rationale.cli.patient.ExplainCommand;
import dev.rationale.cli.patient.PictureCommand;
import dev.rationale.cli.patient.ReadCommand;
import dev.rationale.cli.patient.WhatIfCommand;
import dev.rationale.cli.patient.WhyNotCommand;
import dev.rationale.cli.terminology.TerminologyCommand;
import dev.rationale.committee.cases.UnreadableCases;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.DecisionLog;
import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; what it does is in its subcommands. */
@Command(
        name = "rationale",
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Applies a clinical guideline to a patient's FHIR data and shows its reasons.",
        footer = {
            "",
            "Examples:",
            "  rationale eval patient.json",
            "  rationale eval patient.json --evidence-as-of 2003-12-31 --lang fr",
            "  rationale eval --format json patients/ > answers.ndjson",
            "  rationale explain patient.json il2-not-recommended",
            "  rationale why-not patient.json start-pcp-prophylaxis",
            "  rationale read patients/",
            "  rationale evidence --evidence-as-of 2003-12-31",
            "  rationale serve --dev",
            "  rationale lsp                                    started by an editor",
            "  rationale cohort export/ --out answers    every patient of an export (rationale cohort --help)",
            "",
            "Exit codes: 0 evaluated; 1 findings; 2 usage, or a guideline that cannot be used;",
            "            3 unreadable input; 4 a trail or proof is not as it was written;",
            "            5 the audit trail cannot be used, so no advice;",
            "            70 internal failure (RATIONALE_DEBUG=1 shows where)."
        })
final class Rationale implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            EvalCommand.class,
            ExplainCommand.class,
            WhyNotCommand.class,
            PictureCommand.class,
            ReadCommand.class,
            EvidenceCommand.class,
            LiteratureCommand.class,
            ServeCommand.class,
            LspCommand.class,
            WorkbenchCommand.class,
            AuditCommand.class,
            TestCommand.class,
            CoverageCommand.class,
            WhatIfCommand.class,
            DiffCommand.class,
            MapCommand.class,
            DocsCommand.class,
            CheckCommand.class,
            TerminologyCommand.class,
            NewCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            CaseCommand.class,
            ReleaseCommand.class,
            VersionCommand.class,
            CompletionCommand.class);

    private static final List<String> HELP = List.of("-h", "--help");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    static int run(Console console, String... arguments) {
        CommandLine line = commandLine(console, arguments);
        line.setOut(console.out()).setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, console));
        int code = line.execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A command is missing, for instance: rationale eval patient.json");
    }

    /** Describing a command to the parser is slow, so only the one that is asked for is, where one is. */
    private static CommandLine commandLine(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Rationale(), factory(console));
        if (asksForCommands(arguments)) {
            COMMANDS.forEach(type -> line.addSubcommand(name(type), summary(type)));
        } else {
            asked(arguments).forEach(line::addSubcommand);
        }
        return line;
    }

    private static boolean asksForCommands(String... arguments) {
        return arguments.length == 0 || (arguments.length == 1 && HELP.contains(arguments[0]));
    }

    /** A command as the list of commands shows it. */
    private static CommandSpec summary(Class<?> command) {
        CommandSpec summary = CommandSpec.create();
        summary.usageMessage().description(command.getAnnotation(Command.class).description());
        return summary;
    }

    private static List<Class<?>> asked(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        return COMMANDS.stream()
                .filter(type -> name(type).equals(first) && type != CompletionCommand.class)
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    private static CommandLine.IFactory factory(Console console) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                try {
                    Constructor<K> constructor = type.getDeclaredConstructor(Console.class);
                    // The subcommands of another package are nobody else's, and so not public.
                    constructor.setAccessible(true);
                    return constructor.newInstance(console);
                } catch (NoSuchMethodException takesNothing) {
                    return CommandLine.defaultFactory().create(type);
                }
            }
        };
    }

    private static int failed(Exception failure, Console console) {
        if (failure instanceof ParameterException || failure instanceof PublishedTexts.Unusable) {
            console.err().println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof UnreadableInput || failure instanceof UnreadableCases) {
            console.err().println(failure.getMessage());
            return ExitCode.UNREADABLE;
        }
        if (failure instanceof AuditFailure || failure instanceof DecisionLog.Unavailable) {
            console.err().println(failure.getMessage());
            return ExitCode.NO_TRAIL;
        }
        if (failure instanceof InvalidGuideline) {
            console.err().println("The guideline cannot be used:\n" + failure.getMessage());
            return ExitCode.USAGE;
        }
        console.err()
                .println("An internal failure: " + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                        + "\n  Maybe this is a defect; RATIONALE_DEBUG=1 shows where it happened.");
        if (System.getenv("RATIONALE_DEBUG") != null) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.INTERNAL;
    }
}
