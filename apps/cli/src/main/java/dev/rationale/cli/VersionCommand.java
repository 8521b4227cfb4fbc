package dev.rationale.cli;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.engine.Guideline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says which guideline speaks. */
@Command(name = "version", description = "Show the guideline's id, version and digest.")
final class VersionCommand implements Runnable {

    @Mixin
    private GuidelineOptions options;

    VersionCommand(Console console) {
        this.options = new GuidelineOptions(console);
    }

    @Override
    public void run() {
        try (Guideline guideline = options.load()) {
            options.out()
                    .println("guideline " + guideline.id().id() + " "
                            + guideline.id().version());
            options.out().println("digest    " + guideline.id().digest());
        }
    }
}
