package dev.rationale.cli.audit;

import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.view.StatsText;
import dev.rationale.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a trail in numbers. */
@Command(name = "stats", description = "Show the trail in numbers, with a table of how each rule's advice was taken.")
final class AuditStatsCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditDirectories directories = new AuditDirectories();

    AuditStatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        directories
                .each(trail -> {
                    try (SearchIndex index = SearchIndex.openChecked(trail, directories.environment())) {
                        if (index.remade()) {
                            console.err().println("The search index did not say what the log does; it was made anew.");
                        }
                        return (directories.several() ? trail.directory().root() + "\n" : "")
                                + StatsText.of(trail, index);
                    }
                })
                .forEach(console.out()::print);
    }
}
