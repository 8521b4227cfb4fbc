package dev.rationale.cli;

import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.FoundText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds decisions. */
@Command(name = "search", description = "Find decisions; the oldest comes first.")
final class AuditSearchCommand implements Runnable {

    @Mixin
    private AuditOptions options;

    @Mixin
    private AuditQuery query;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How they are listed (default: text).")
    private FoundText format = FoundText.TEXT;

    AuditSearchCommand(Surroundings surroundings) {
        this.options = new AuditOptions(surroundings);
        this.query = new AuditQuery();
    }

    @Override
    public void run() {
        try (TrailReader trail = options.reader();
                SearchIndex index = SearchIndex.open(trail, AuditOptions.environment())) {
            options.print(
                    format.of(query.search(trail, index, options.surroundings().err())));
        }
    }
}
