package dev.rationale.cli.audit;

import dev.rationale.audit.recall.Affected;
import dev.rationale.audit.recall.Recall;
import dev.rationale.audit.recall.Suspect;
import dev.rationale.audit.report.RecallReport;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.RecallText;
import dev.rationale.audit.words.Words;
import dev.rationale.cli.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists whom a mistake in the guideline concerns. */
@Command(
        name = "affected",
        description = {
            "List the patients whose decisions rest on a guideline, a rule or a study, and what each was told.",
            "With the master key they are named, and the recorded answers are looked into too."
        })
final class AuditAffectedCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditDirectories directories = new AuditDirectories();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Recorded then or later: a day, in UTC, or an instant.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How they are listed (default: text).")
    private RecallText format = RecallText.TEXT;

    @Option(names = "--output", paramLabel = "FILE.html", description = "Write a page for whoever must speak to them.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language of the page (default: en).")
    private Optional<String> language = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Recorded earlier: a day, in UTC, or an instant.")
    private Optional<String> to = Optional.empty();

    /** What turned out wrong. */
    static final class What {

        @Option(
                names = "--guideline",
                required = true,
                paramLabel = "DIGEST",
                description = "A guideline, by its digest or the beginning of it.")
        private Optional<String> guideline = Optional.empty();

        @Option(
                names = "--rule",
                required = true,
                paramLabel = "RULE",
                description = "A rule, whether it gave advice or stood behind it.")
        private Optional<String> rule = Optional.empty();

        @Option(
                names = "--study",
                required = true,
                paramLabel = "KEY",
                description = "A study, by the key under which the guideline cites it.")
        private Optional<String> study = Optional.empty();

        Suspect suspect() {
            return guideline
                    .map(digest -> new Suspect(Suspect.Kind.GUIDELINE, digest))
                    .or(() -> rule.map(id -> new Suspect(Suspect.Kind.RULE, id)))
                    .or(() -> study.map(key -> new Suspect(Suspect.Kind.STUDY, key)))
                    .orElseThrow();
        }
    }

    AuditAffectedCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Optional<Instant> first = from.map(one -> AuditQuery.instant("--from", one));
        Optional<Instant> end = to.map(one -> AuditQuery.instant("--to", one));
        AuditQuery.requireOrder(first, end);
        KnownNames known = KnownNames.of(directories.all());
        known.requireDigest(what.guideline);
        known.require("--rule", what.rule);
        known.require("--study", what.study);
        language.filter(one -> !Words.speak(one)).ifPresent(one -> {
            throw new PublishedTexts.Unusable("--lang " + one + ": there are no texts in it; expected en or fr.");
        });
        output.filter(one -> !one.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?"))
                .ifPresent(one -> {
                    throw new PublishedTexts.Unusable(
                            "--output " + one + ": the page is written as HTML; expected a name that ends in .html.");
                });
        List<Recall> found = directories.each(trail -> {
            Recall recall = Recall.of(trail, what.suspect(), first, end);
            noteTheRead(trail, recall);
            return recall;
        });
        List<Affected> all =
                found.stream().flatMap(one -> one.affected().stream()).toList();
        long closed = found.stream().mapToLong(Recall::closed).sum();
        Recall whole = new Recall(all, closed);
        if (output.isEmpty()) {
            console.out().print(format.of(whole));
        } else {
            write(
                    output.get(),
                    new RecallReport(
                            whole, what.suspect(), first, end, console.clock().instant()));
        }
    }

    private void write(Path file, RecallReport report) {
        try {
            Files.writeString(file, report.html(language.orElse("en")));
        } catch (IOException e) {
            throw new PublishedTexts.Unusable(file + ": the report cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private void noteTheRead(TrailReader trail, Recall recall) {
        List<Affected> named =
                recall.affected().stream().filter(one -> !one.name().isEmpty()).toList();
        if (!named.isEmpty()) {
            new AuditReads(console, trail.directory())
                    .note(
                            "affected",
                            named.stream().map(Affected::patient).toList(),
                            named.stream()
                                    .flatMap(one -> one.told().stream().map(Affected.Told::id))
                                    .toList());
        }
    }
}
