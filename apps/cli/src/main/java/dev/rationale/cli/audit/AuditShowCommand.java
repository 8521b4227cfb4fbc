package dev.rationale.cli.audit;

import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.cli.console.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one decision. */
@Command(name = "show", description = "Show everything that was written down of a decision.")
final class AuditShowCommand implements Runnable {

    /** How it is shown. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private AuditOptions options;

    @Option(names = "--format", paramLabel = "text|json", description = "How it is shown (default: text).")
    private Format format = Format.TEXT;

    @Parameters(paramLabel = "ID", description = "The decision.")
    private String id = "";

    AuditShowCommand(Console console) {
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        try (TrailReader trail = options.reader()) {
            DecisionView view = DecisionView.of(trail, id);
            if (view.sealed().isPresent()) {
                new AuditReads(options.console(), options.directory())
                        .note(
                                "show",
                                List.of(view.open().patient()),
                                List.of(view.open().id()));
            }
            options.print(format == Format.JSON ? view.json() : view.text());
        }
    }
}
