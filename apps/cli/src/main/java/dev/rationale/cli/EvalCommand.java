package dev.rationale.cli;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.TextReport;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.GuidanceBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            "  rationale eval patient.json --audit DIR   write the decision into an audit trail first"
        })
final class EvalCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON,
        CARDS,
        FHIR
    }

    private final Surroundings surroundings;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Mixin
    private AuditedEvaluation audit;

    @Option(
            names = "--format",
            paramLabel = "text|json|cards|fhir",
            description = "How the answer is written (default: text); cards (CDS Hooks) and fhir take one input.")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "BUNDLE", description = "A file, a directory, or - for standard input.")
    private List<String> bundles = List.of();

    EvalCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.options = new GuidelineOptions(surroundings);
        this.inputs = new InputOptions(surroundings);
        this.audit = new AuditedEvaluation(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        InputNames names = InputNames.of(bundles);
        if ((format == Format.CARDS || format == Format.FHIR) && names.many()) {
            throw new ParameterException(
                    spec.commandLine(), "--format cards and fhir take one input; several need --format json");
        }
        int code = ExitCode.EVALUATED;
        try (Guideline guideline = options.load();
                AuditedEvaluation recorder = audit.open();
                Progress progress = new Progress(surroundings, names.names().size())) {
            for (String name : names.names()) {
                try {
                    answer(guideline, recorder, name, names.many());
                } catch (UnreadableInput unreadable) {
                    progress.clear();
                    refuse(name, unreadable, names.many());
                    code = ExitCode.UNREADABLE;
                }
                progress.step();
            }
        }
        return code;
    }

    /** One input that needs more memory than there is costs its own answer and not that of the others. */
    private void answer(Guideline guideline, AuditedEvaluation recorder, String name, boolean many) throws IOException {
        try {
            if (recorder.isOn()) {
                recorded(guideline, name, many);
            } else {
                Evaluation evaluation = guideline.evaluate(inputs.read(name, guideline), options.clocks());
                show(guideline, name, evaluation, many, Map.of());
            }
        } catch (OutOfMemoryError e) {
            throw new UnreadableInput(name + ": " + Main.TOO_LARGE, Main.MORE_MEMORY);
        }
    }

    private void recorded(Guideline guideline, String name, boolean many) throws IOException {
        InputOptions.Kept input = inputs.keep(name, guideline);
        Evaluation evaluation = guideline.evaluate(input.record(), options.clocks());
        String form = format.name().toLowerCase(Locale.ROOT);
        Map<String, Object> decision = audit.record(guideline, evaluation, input, options.language(), form);
        show(guideline, name, evaluation, many, decision);
        if (format != Format.JSON) {
            PrintWriter told = format == Format.TEXT ? surroundings.out() : surroundings.err();
            told.println(audit.sentence(decision, options.language()));
        }
    }

    private void show(
            Guideline guideline, String name, Evaluation evaluation, boolean many, Map<String, Object> decision)
            throws IOException {
        if (format == Format.TEXT) {
            surroundings
                    .out()
                    .print(new TextReport(guideline, options.language(), surroundings.style()).text(evaluation));
            return;
        }
        if (format == Format.CARDS) {
            surroundings.out().print(new Cards(guideline, options.language()).json(evaluation));
            return;
        }
        if (format == Format.FHIR) {
            surroundings.out().print(new GuidanceBundle(guideline, options.language()).json(evaluation));
            return;
        }
        EvaluationJson plain = new EvaluationJson(guideline, options.language());
        EvaluationJson json = decision.isEmpty() ? plain : plain.with("decision", decision);
        if (many) {
            json.writeLine(name, evaluation, surroundings.out());
        } else {
            json.write(evaluation, surroundings.out());
        }
    }

    private void refuse(String name, UnreadableInput unreadable, boolean many) throws IOException {
        surroundings.err().println(unreadable.getMessage());
        if (many && format == Format.JSON) {
            EvaluationJson.writeError(name, unreadable.getMessage(), surroundings.out());
        }
    }
}
