package dev.rationale.cli.patient;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.OnePatient;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.WhyNotText;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows why a recommendation did not arise, and the smallest change of one input that would bring it. */
@Command(
        name = "why-not",
        description = "Show why a recommendation was not given, and what small change would bring it.",
        footer = {"", "Example:", "  rationale why-not patient.json start-pcp-prophylaxis"})
public final class WhyNotCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OnePatient patient;

    @Parameters(index = "1", paramLabel = "CODE", description = "The recommendation that is missed.")
    private String code = "";

    public WhyNotCommand(Console console) {
        this.console = console;
        this.patient = new OnePatient(console);
    }

    @Override
    public Integer call() {
        try (Guideline guideline = patient.loadGuideline()) {
            WhyNotText text = new WhyNotText(guideline, patient.language(), patient.style());
            Request request = patient.request(guideline);
            console.out().print(text.text(patient.asking(() -> new Evaluations().whyNot(request, code))));
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException usage) {
            console.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
    }
}
