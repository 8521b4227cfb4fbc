package dev.rationale.cli;

import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.StatsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a trail in numbers. */
@Command(name = "stats", description = "Show the trail in numbers, with a table of how each rule's advice was taken.")
final class AuditStatsCommand implements Runnable {

    @Mixin
    private AuditOptions options;

    AuditStatsCommand(Surroundings surroundings) {
        this.options = new AuditOptions(surroundings);
    }

    @Override
    public void run() {
        try (TrailReader trail = options.reader();
                SearchIndex index = SearchIndex.open(trail, AuditOptions.environment())) {
            options.print(StatsText.of(trail, index));
        }
    }
}
