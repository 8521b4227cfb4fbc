package dev.rationale.cli.patient;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.OnePatient;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the way from a recommendation back to the patient's resources. */
@Command(
        name = "explain",
        description = "Show how a recommendation follows from the patient's resources, rule by rule.",
        footer = {"", "Example:", "  rationale explain patient.json start-pcp-prophylaxis"})
public final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OnePatient patient;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CODE",
            description = "A recommendation (default: each that was given).")
    private Optional<String> code = Optional.empty();

    public ExplainCommand(Console console) {
        this.console = console;
        this.patient = new OnePatient(console);
    }

    @Override
    public Integer call() {
        try (Guideline guideline = patient.loadGuideline()) {
            Request request = patient.request(guideline);
            ServiceAnswer answer = patient.asking(() -> new Evaluations().answer(request));
            Evaluation evaluation = answer.evaluation();
            List<Advice> wanted = evaluation.recommendations().stream()
                    .filter(advice -> code.isEmpty() || code.get().equals(advice.code()))
                    .toList();
            if (wanted.isEmpty()) {
                console.err().println(nothing(evaluation));
                return code.isEmpty() ? ExitCode.EVALUATED : ExitCode.USAGE;
            }
            wanted.forEach(advice -> console.out().println(answer.explanation(advice, patient.style())));
            return ExitCode.EVALUATED;
        }
    }

    private String nothing(Evaluation evaluation) {
        List<String> given =
                evaluation.recommendations().stream().map(Advice::code).toList();
        return patient.bundle() + ": "
                + code.map(one -> "'" + one + "' was not given; ").orElse("") + "given: "
                + (given.isEmpty() ? "none" : String.join(", ", given))
                + code.map(one -> "\n  Maybe 'rationale why-not " + patient.bundle() + " " + one + "' says more.")
                        .orElse("");
    }
}
