package dev.rationale.cli;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.TextReport;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.GuidanceBundle;
import java.io.IOException;
import java.util.List;
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
            "  rationale eval --format json patients/    one line for each file"
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
                Progress progress = new Progress(surroundings, names.names().size())) {
            for (String name : names.names()) {
                try {
                    show(
                            guideline,
                            name,
                            guideline.evaluate(inputs.read(name, guideline), options.clocks()),
                            names.many());
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

    private void show(Guideline guideline, String name, Evaluation evaluation, boolean many) throws IOException {
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
        EvaluationJson json = new EvaluationJson(guideline, options.language());
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
