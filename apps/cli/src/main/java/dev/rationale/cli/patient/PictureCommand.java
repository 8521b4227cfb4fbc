package dev.rationale.cli.patient;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.InputOptions;
import dev.rationale.cli.option.OutputOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.pages.Pages;
import dev.rationale.pages.picture.Course;
import dev.rationale.pages.picture.Picture;
import dev.rationale.pages.picture.Reasons;
import dev.rationale.pages.picture.Trials;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws one of the pictures of an answer. */
@Command(
        name = "picture",
        description = "Draw a patient's course, the trials by whom they admitted, or the reasons weighed, as SVG.",
        footer = {
            "",
            "Examples:",
            "  rationale picture course patient.json --out course.svg",
            "  rationale picture reasons patient.json --evidence-as-of 2003-12-31 --lang fr --out reasons.svg"
        })
public final class PictureCommand implements Callable<Integer> {

    /** Which picture. */
    enum Which {
        COURSE,
        TRIALS,
        REASONS
    }

    private final Console console;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Mixin
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "course|trials|reasons", description = "What is drawn.")
    private Which which = Which.COURSE;

    @Parameters(index = "1", paramLabel = "BUNDLE", description = "A file, or - for standard input.")
    private String bundle = "-";

    @Option(names = "--narrow", description = "Draw it for a narrow screen.")
    private boolean narrow;

    public PictureCommand(Console console) {
        this.output = new OutputOptions(console);
        this.inputs = new InputOptions(console);
        this.options = new GuidelineOptions(console);
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Guideline guideline = options.load()) {
            Request request = inputs.request(bundle, guideline, options.clocks(), options.language());
            AnswerPictures pictures = InputOptions.naming(
                    bundle, () -> new Evaluations().answer(request).pictures());
            Optional<Picture> drawn = drawn(pictures);
            if (drawn.isEmpty()) {
                console.err()
                        .println("The guideline " + guideline.id().id() + " says nothing of such a picture.\n"
                                + "  Maybe 'pictures' in its guideline.yaml is missing.");
                return ExitCode.USAGE;
            }
            output.write(Pages.svg(narrow ? drawn.get().narrow() : drawn.get().broad()));
            return ExitCode.EVALUATED;
        }
    }

    private Optional<Picture> drawn(AnswerPictures pictures) {
        return switch (which) {
            case COURSE -> pictures.course().map(Course::picture);
            case TRIALS -> pictures.trials().map(Trials::picture);
            case REASONS -> pictures.reasons().map(Reasons::picture);
        };
    }
}
