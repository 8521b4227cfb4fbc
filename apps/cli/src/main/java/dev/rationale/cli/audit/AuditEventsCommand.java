package dev.rationale.cli.audit;

import dev.rationale.audit.view.EventsText;
import dev.rationale.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was done to the trail itself. */
@Command(
        name = "events",
        description = "List what was done to the trail itself: erasures, retention, rotations of keys,"
                + " recoveries, and who looked at a patient's record by name.")
final class AuditEventsCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditDirectories directories = new AuditDirectories();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How they are listed (default: text).")
    private EventsText format = EventsText.TEXT;

    AuditEventsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        directories.each(format::of).forEach(console.out()::print);
    }
}
