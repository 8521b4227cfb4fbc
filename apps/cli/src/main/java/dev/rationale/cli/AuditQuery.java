package dev.rationale.cli;

import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decisions are meant. */
final class AuditQuery {

    @Option(names = "--patient", paramLabel = "PATIENT", description = "As Patient/ID, or a pseudonym.")
    private Optional<String> patient = Optional.empty();

    @Mixin
    private AuditClient client = new AuditClient();

    @Option(names = "--code", paramLabel = "CODE", description = "A recommendation that was given.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--rule", paramLabel = "RULE", description = "A rule that gave one.")
    private Optional<String> rule = Optional.empty();

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "How it ended: success, data-required or not-applicable.")
    private Optional<String> outcome = Optional.empty();

    @Option(names = "--override", description = "Only where a card was overridden.")
    private boolean override;

    @Option(names = "--from", paramLabel = "TIME", description = "Recorded then or later: a day or an instant, in UTC.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Recorded earlier: a day or an instant, in UTC.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--guideline", paramLabel = "DIGEST", description = "The beginning of the guideline's digest.")
    private Optional<String> guideline = Optional.empty();

    @Option(names = "--card", paramLabel = "UUID", description = "A card that was shown.")
    private Optional<String> card = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most so many, the newest (default: ${DEFAULT-VALUE}).")
    private int limit = 1000;

    private Query query(TrailReader trail) {
        return new Query(
                patient.map(one -> one.contains("/") ? trail.pseudonym(client.name(), one) : one),
                code,
                rule,
                outcome,
                override,
                from,
                to,
                guideline,
                card,
                limit);
    }

    /** Looks, and says where the limit may have left something out. */
    List<Found> search(TrailReader trail, SearchIndex index, PrintWriter err) {
        List<Found> found = index.search(query(trail));
        if (found.size() == limit) {
            err.println(
                    "Only the newest " + limit + " were looked at; there may be more.\n  Maybe --limit takes them in.");
        }
        return found;
    }
}
