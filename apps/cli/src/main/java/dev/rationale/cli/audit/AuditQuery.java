package dev.rationale.cli.audit;

import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.audit.PublishedTexts.Unusable;
import dev.rationale.engine.evaluation.Status;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decisions are meant. */
final class AuditQuery {

    private static final String PSEUDONYM = "[0-9a-f]{32}";

    private static final List<String> OUTCOMES = Arrays.stream(Status.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

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

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Recorded then or later: a day, in UTC, or an instant.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Recorded earlier: a day, in UTC, or an instant.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--guideline", paramLabel = "DIGEST", description = "The beginning of the guideline's digest.")
    private Optional<String> guideline = Optional.empty();

    @Option(names = "--card", paramLabel = "UUID", description = "A card that was shown.")
    private Optional<String> card = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most so many (default: ${DEFAULT-VALUE}): the newest, or with --after the next.")
    private int limit = 1000;

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Only what comes after this decision, page by page; 0 begins with the oldest.")
    private Optional<String> after = Optional.empty();

    private Query query(TrailReader trail) {
        Optional<Instant> first = from.map(one -> instant("--from", one));
        Optional<Instant> end = to.map(one -> instant("--to", one));
        requireOrder(first, end);
        after.filter(one -> !one.matches("0|[0-9a-f-]{36}")).ifPresent(one -> {
            throw new Unusable("--after " + one + ": this is no id of a decision; expected one, or 0.");
        });
        if (limit < 1) {
            throw new Unusable("--limit " + limit + ": expected 1 or more.");
        }
        outcome.filter(one -> !OUTCOMES.contains(one)).ifPresent(one -> {
            throw new Unusable("--outcome " + one + ": there is no such outcome; expected one of "
                    + String.join(", ", OUTCOMES) + ".");
        });
        return new Query(
                patient.map(one -> pseudonym(trail, one)),
                code,
                rule,
                outcome,
                override,
                first,
                end,
                guideline,
                card,
                after,
                limit);
    }

    private String pseudonym(TrailReader trail, String given) {
        return given.matches(PSEUDONYM)
                ? given
                : trail.pseudonym(client.name(), AuditClient.patient("--patient", given));
    }

    /**
     * Refuses what questions cannot mean, before any trail is asked.
     *
     * @throws Unusable if no guideline of the trails knows a name
     */
    void requireKnown(KnownNames known) {
        known.require("--rule", rule);
        known.require("--code", code);
        known.requireDigest(guideline);
    }

    /** A time that ends before it begins holds nothing, and was not meant. */
    static void requireOrder(Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new Unusable("--from " + from.get() + " --to " + to.get() + ": this time ends before it begins.");
        }
    }

    /** A day begins at midnight UTC. */
    static Instant instant(String option, String given) {
        try {
            return given.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unusable(option + " " + given
                    + ": this is no day and no instant; expected 2017-11-17, 2017-11-17T12:00:00Z or"
                    + " 2017-11-17T13:00:00+01:00.");
        }
    }

    /** Whether a patient is asked for by name. */
    boolean namesAPatient() {
        return patient.filter(one -> !one.matches(PSEUDONYM)).isPresent();
    }

    /** What one trail holds of it, as many as the limit takes. */
    List<Found> search(TrailReader trail, SearchIndex index, PrintWriter err) {
        List<Found> found = index.search(query(trail));
        if (index.remade()) {
            err.println("The search index did not say what the log does; it was made anew.");
        }
        return found;
    }

    /** Of what several trails hold, as many as the limit takes. */
    List<Found> page(List<Found> all) {
        if (all.size() <= limit) {
            return all;
        }
        return after.isPresent() ? all.subList(0, limit) : all.subList(all.size() - limit, all.size());
    }

    /** The limit may have left something out. */
    void sayWhereMoreMayBe(List<Found> page, PrintWriter err) {
        if (page.size() == limit && after.isPresent()) {
            err.println("There may be more; --after " + page.get(limit - 1).id() + " goes on.");
        } else if (page.size() == limit) {
            err.println(
                    "Only the newest " + limit + " were looked at; there may be more.\n  Maybe --limit takes them in,"
                            + " or --after 0 begins with the oldest.");
        }
    }
}
