package dev.rationale.cli;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.report.Style;
import dev.rationale.service.Request;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One patient's document and the guideline it is asked about: what every question on a single patient needs. */
final class OnePatient {

    private final Console console;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "A file, or - for standard input.")
    private String bundle = "-";

    OnePatient(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.inputs = new InputOptions(console);
    }

    Guideline loadGuideline() {
        return options.load();
    }

    Request request(Guideline guideline) {
        return inputs.request(bundle, guideline, options.clocks(), options.language());
    }

    /** Asks something of the service; what is said of a document that cannot be read names it. */
    <T> T asking(Supplier<T> question) {
        return InputOptions.naming(bundle, question);
    }

    Clocks clocks() {
        return options.clocks();
    }

    String language() {
        return options.language();
    }

    String bundle() {
        return bundle;
    }

    Style style() {
        return console.style();
    }
}
