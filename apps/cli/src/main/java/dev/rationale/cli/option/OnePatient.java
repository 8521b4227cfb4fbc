package dev.rationale.cli.option;

import dev.rationale.cli.console.Console;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.report.Style;
import dev.rationale.service.Request;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One patient's document and the guideline it is asked about: what every question on a single patient needs. */
public final class OnePatient {

    private final Console console;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "A file, or - for standard input.")
    private String bundle = "-";

    public OnePatient(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.inputs = new InputOptions(console);
    }

    public Guideline loadGuideline() {
        return options.load();
    }

    public Request request(Guideline guideline) {
        return inputs.request(bundle, guideline, options.clocks(), options.language());
    }

    /** Asks something of the service; what is said of a document that cannot be read names it. */
    public <T> T asking(Supplier<T> question) {
        return InputOptions.naming(bundle, question);
    }

    public Clocks clocks() {
        return options.clocks();
    }

    public String language() {
        return options.language();
    }

    public String bundle() {
        return bundle;
    }

    public Style style() {
        return console.style();
    }
}
