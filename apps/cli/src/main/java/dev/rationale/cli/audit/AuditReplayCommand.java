package dev.rationale.cli.audit;

import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayed.Verdict;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.console.Progress;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives decisions again. */
@Command(
        name = "replay",
        description =
                "Give decisions again: with their own rules the bytes must be the same; with others, see what changed.")
final class AuditReplayCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Mixin
    private AuditQuery query;

    @Option(
            names = "--with",
            paramLabel = "DIGEST|DIR",
            description = "Other rules: the digest of a kept guideline, or a directory with one.")
    private Optional<String> with = Optional.empty();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Decisions (default: all that the query finds).")
    private List<String> ids = List.of();

    AuditReplayCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
        this.query = new AuditQuery();
    }

    @Override
    public Integer call() {
        try (TrailReader trail = options.reader()) {
            Optional<Guideline> other = with.map(one -> other(trail, one));
            try (Replayer replayer = new Replayer(trail, other)) {
                return told(replayed(replayer, meant(trail)));
            } finally {
                other.ifPresent(Guideline::close);
            }
        }
    }

    private List<Replayed> replayed(Replayer replayer, List<String> meant) {
        try (Progress progress = new Progress(console, meant.size())) {
            return replayer.replayAll(meant, one -> {
                synchronized (progress) {
                    progress.step();
                }
            });
        }
    }

    private static Guideline other(TrailReader trail, String given) {
        return Files.exists(Path.of(given))
                ? Guidelines.from(Path.of(given))
                : trail.guidelines().load(given);
    }

    private List<String> meant(TrailReader trail) {
        if (!ids.isEmpty()) {
            return ids;
        }
        query.requireKnown(KnownNames.of(List.of(options.directory())));
        try (SearchIndex index = SearchIndex.open(trail, AuditOptions.environment())) {
            List<Found> page = query.search(trail, index, console.err());
            query.sayWhereMoreMayBe(page, console.err());
            return page.stream().map(Found::id).toList();
        }
    }

    private int told(List<Replayed> all) {
        PrintWriter out = console.out();
        for (Replayed one : all) {
            out.println(one.id() + "  " + one.verdict().name().toLowerCase(Locale.ROOT));
            one.reasons().forEach(reason -> out.println("    " + reason));
        }
        long same = count(all, Verdict.SAME);
        long cannot = count(all, Verdict.CANNOT);
        long differs = all.size() - same - cannot;
        if (all.isEmpty()) {
            console.err().println("Nothing was found to replay.\n  Maybe the question is to be wider.");
        }
        out.println(same + " same, " + differs + " differ, " + cannot + " cannot be replayed");
        if (differs > 0 && with.isEmpty()) {
            return ExitCode.NOT_AS_WRITTEN;
        }
        return same + differs == 0 ? ExitCode.FINDINGS : ExitCode.EVALUATED;
    }

    private static long count(List<Replayed> all, Verdict verdict) {
        return all.stream().filter(one -> one.verdict() == verdict).count();
    }
}
