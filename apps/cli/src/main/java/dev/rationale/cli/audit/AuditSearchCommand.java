package dev.rationale.cli.audit;

import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.FoundText;
import dev.rationale.cli.console.Console;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds decisions. */
@Command(name = "search", description = "Find decisions; the oldest comes first.")
final class AuditSearchCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditDirectories directories = new AuditDirectories();

    @Mixin
    private AuditQuery query = new AuditQuery();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How they are listed (default: text).")
    private FoundText format = FoundText.TEXT;

    AuditSearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        query.requireKnown(KnownNames.of(directories.all()));
        List<Found> all = directories
                .each(trail -> {
                    try (SearchIndex index = SearchIndex.open(trail, directories.environment())) {
                        List<Found> found = query.search(trail, index, console.err());
                        noteTheRead(trail, found);
                        return found;
                    }
                })
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Found::id))
                .toList();
        List<Found> page = query.page(all);
        query.sayWhereMoreMayBe(page, console.err());
        console.out().print(format.of(page));
    }

    private void noteTheRead(TrailReader trail, List<Found> found) {
        if (query.namesAPatient() && !found.isEmpty()) {
            new AuditReads(console, trail.directory())
                    .note(
                            "search",
                            List.of(found.get(0).patient()),
                            found.stream().map(Found::id).toList());
        }
    }
}
