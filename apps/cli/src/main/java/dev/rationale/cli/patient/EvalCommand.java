package dev.rationale.cli.patient;

import dev.rationale.cli.audit.AuditedEvaluation;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.console.Progress;
import dev.rationale.cli.console.TooLittleMemory;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.InputNames;
import dev.rationale.cli.option.InputOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.CanonicalText;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.Evaluations;
import dev.rationale.service.InternalFailure;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates one or many patients. */
@Command(
        name = "eval",
        description = "Evaluate patients and show what is recommended, and why.",
        footer = {
            "",
            "Examples:",
            "  rationale eval patient.json --as-of 2003-06-01",
            "  cat patient.json | rationale eval - --format json",
            "  rationale eval --format json patients/    one line for each file",
            "  rationale eval patient.json --rules A --rules B   what each of two guidelines says",
            "  rationale eval patient.json --audit DIR   write the decision into an audit trail first"
        })
public final class EvalCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON,
        CARDS,
        FHIR,
        HTML
    }

    private static final Set<Format> ONE_INPUT = EnumSet.of(Format.CARDS, Format.FHIR, Format.HTML);

    private final Console console;
    private final Evaluations evaluations = new Evaluations();

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Mixin
    private AuditedEvaluation audit;

    @Option(
            names = "--format",
            paramLabel = "text|json|cards|fhir|html",
            description = "How the answer is written (default: text); cards (CDS Hooks), fhir and html take one input.")
    private Format format = Format.TEXT;

    @Option(
            names = "--full",
            description = "As text: all of it, with reasons, sources, the evidence weighed and what was left out.")
    private boolean full;

    @Option(
            names = "--trace",
            paramLabel = "none|reasons|full",
            description =
                    "How much of the explanation json carries: none of it, the facts that recommendations name, or all"
                            + " (default: full). What is recorded always holds all.")
    private Trace trace = Trace.FULL;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "BUNDLE", description = "A file, a directory, or - for standard input.")
    private List<String> bundles = List.of();

    public EvalCommand(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.inputs = new InputOptions(console);
        this.audit = new AuditedEvaluation(console);
    }

    @Override
    public Integer call() {
        InputNames names = InputNames.of(bundles);
        if (ONE_INPUT.contains(format) && names.many()) {
            throw new ParameterException(
                    spec.commandLine(), "--format cards, fhir and html take one input; several need --format json");
        }
        int code = ExitCode.EVALUATED;
        try (Asked asked = new Asked(options.loadAll());
                AuditedEvaluation recorder = audit.open();
                Progress progress = new Progress(console, names.names().size())) {
            if (ONE_INPUT.contains(format) && asked.guidelines().size() > 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--format cards, fhir and html take one guideline; several need --format json");
            }
            boolean many = names.many() || asked.guidelines().size() > 1;
            for (String name : names.names()) {
                for (Guideline guideline : asked.guidelines()) {
                    code = Math.max(code, answered(guideline, recorder, progress, name, many));
                }
                progress.step();
            }
        }
        return code;
    }

    /** Guidelines that are closed in the end. */
    private record Asked(List<Guideline> guidelines) implements AutoCloseable {

        @Override
        public void close() {
            guidelines.forEach(Guideline::close);
        }
    }

    /** What one input comes to: an answer, or a reason. Whatever goes wrong with it costs the others nothing. */
    private int answered(
            Guideline guideline, AuditedEvaluation recorder, Progress progress, String name, boolean many) {
        try {
            show(recorder, name, answer(guideline, name), many);
            return ExitCode.EVALUATED;
        } catch (UnreadableInput unreadable) {
            progress.clear();
            refuse(name, unreadable.getMessage(), many);
            return ExitCode.UNREADABLE;
        } catch (DecisionLog.Unavailable noTrail) {
            throw noTrail;
        } catch (RuntimeException | StackOverflowError failure) {
            progress.clear();
            InternalFailure internal = new InternalFailure(name, failure);
            internal.log(console.err(), System.getenv("RATIONALE_DEBUG") != null);
            refuse(name, internal.sentence(), many);
            return ExitCode.INTERNAL;
        }
    }

    /** One input that needs more memory than there is costs its own answer and not that of the others. */
    private ServiceAnswer answer(Guideline guideline, String name) {
        try {
            Request request = inputs.request(name, guideline, options.clocks(), options.language())
                    .tracing(trace);
            return InputOptions.naming(name, () -> evaluations.answer(request));
        } catch (OutOfMemoryError e) {
            throw new UnreadableInput(name + ": " + TooLittleMemory.SENTENCE, TooLittleMemory.HELP);
        }
    }

    /** What is recorded is recorded before any of it is shown. */
    private void show(AuditedEvaluation recorder, String name, ServiceAnswer answer, boolean many) {
        Map<String, Object> decision = recorder.isOn() ? recorder.record(answer, form()) : Map.of();
        console.out().print(rendered(name, answer, decision, many));
        if (recorder.isOn() && format != Format.JSON) {
            PrintWriter told = format == Format.TEXT ? console.out() : console.err();
            told.println(recorder.sentence(decision, options.language()));
        }
    }

    private String rendered(String name, ServiceAnswer answer, Map<String, Object> decision, boolean many) {
        if (format == Format.TEXT) {
            return answer.text(console.style(), full ? Extent.FULL : Extent.BRIEF);
        }
        if (format != Format.JSON) {
            return answer.in(form()).orElseThrow();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (many) {
            members.put("input", name);
        }
        if (!decision.isEmpty()) {
            members.put("decision", decision);
        }
        return many ? answer.jsonLine(members) : answer.json(members);
    }

    private AnswerForm form() {
        return format == Format.TEXT && full ? AnswerForm.FULL_TEXT : AnswerForm.valueOf(format.name());
    }

    private void refuse(String name, String why, boolean many) {
        console.err().println(why);
        if (many && format == Format.JSON) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("input", name);
            line.put("error", why);
            console.out().print(CanonicalText.lineOf(line));
        }
    }
}
