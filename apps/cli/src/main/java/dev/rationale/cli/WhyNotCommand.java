package dev.rationale.cli;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.WhyNotText;
import dev.rationale.engine.whynot.WhyNots;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows why a recommendation did not arise, and the smallest change of one input that would bring it. */
@Command(
        name = "why-not",
        description = "Show why a recommendation was not given, and what small change would bring it.",
        footer = {"", "Example:", "  rationale why-not patient.json start-pcp-prophylaxis"})
final class WhyNotCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "A file, or - for standard input.")
    private String bundle = "-";

    @Parameters(index = "1", paramLabel = "CODE", description = "The recommendation that is missed.")
    private String code = "";

    WhyNotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.options = new GuidelineOptions(surroundings);
        this.inputs = new InputOptions(surroundings);
    }

    @Override
    public Integer call() {
        try (Guideline guideline = options.load()) {
            Style style = surroundings.colour() ? Style.TERMINAL : Style.PLAIN;
            WhyNotText text = new WhyNotText(guideline, options.language(), style);
            surroundings
                    .out()
                    .print(text.text(WhyNots.explain(guideline, inputs.read(bundle), options.clocks(), code)));
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException usage) {
            surroundings.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
    }
}
