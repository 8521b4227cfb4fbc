package dev.rationale.server.guideline;

import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.GuidelineId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The guidelines of a service: each from a directory of its own and exchanged by itself, or the bundled one. */
public final class ServedGuidelines implements AutoCloseable {

    private final List<Served> served;

    /** A guideline and how it is read anew; what came with the application never is. */
    public record Served(LiveGuideline live, Optional<Path> directory, Optional<Reloads> reloads) {}

    private ServedGuidelines(List<Served> served) {
        this.served = List.copyOf(served);
    }

    /**
     * Reads the directories, none for the bundled guideline.
     *
     * @param observer is told of every reload
     * @throws RefusedGuideline if one may not be put in force, with what is wrong with each, or if two have the same id
     */
    public static ServedGuidelines of(
            List<Path> directories, OwnCases cases, Clock clock, Consumer<Reloads.Outcome> observer) {
        if (directories.isEmpty()) {
            LiveGuideline bundled = new LiveGuideline(Guidelines.bundled());
            return new ServedGuidelines(List.of(new Served(bundled, Optional.empty(), Optional.empty())));
        }
        Map<Path, Guideline> sound = sound(directories, cases);
        List<Served> served = new ArrayList<>();
        sound.forEach((directory, guideline) -> {
            LiveGuideline live = new LiveGuideline(guideline);
            Reloads reloads = new Reloads(directory, live, cases, clock, observer);
            served.add(new Served(live, Optional.of(directory), Optional.of(reloads)));
        });
        return new ServedGuidelines(served);
    }

    private static Map<Path, Guideline> sound(List<Path> directories, OwnCases cases) {
        Map<Path, Guideline> sound = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        Map<String, Path> byId = new LinkedHashMap<>();
        for (Path directory : directories) {
            Candidate.Examined examined = Candidate.examine(directory, cases);
            if (examined.sound().isEmpty()) {
                if (directories.size() > 1) {
                    failures.add("The guideline in " + directory + " may not be put in force:");
                }
                failures.addAll(examined.failures());
                continue;
            }
            Guideline guideline = examined.sound().get(0);
            Optional.ofNullable(sound.put(directory, guideline)).ifPresent(Guideline::close);
            Path other = byId.putIfAbsent(guideline.id().id(), directory);
            if (other != null) {
                failures.add("The guidelines in " + other + " and " + directory + " are both called "
                        + guideline.id().id() + "; expected ids that differ, as the services are called by them.");
            }
        }
        if (!failures.isEmpty()) {
            sound.values().forEach(Guideline::close);
            throw new RefusedGuideline(failures);
        }
        return sound;
    }

    public List<Served> all() {
        return served;
    }

    /** The first, which answers where no guideline is named. */
    public CurrentGuideline first() {
        return served.get(0).live();
    }

    /** All but the first. */
    public List<CurrentGuideline> others() {
        return served.stream().skip(1).<CurrentGuideline>map(Served::live).toList();
    }

    /** What is in force now. */
    public List<GuidelineId> ids() {
        return served.stream().map(one -> one.live().use(Guideline::id)).toList();
    }

    /** Reads every directory anew. */
    public List<Reloads.Outcome> reload() {
        return served.stream()
                .flatMap(one -> one.reloads().stream())
                .map(Reloads::reload)
                .toList();
    }

    @Override
    public void close() {
        served.forEach(one -> one.live().close());
    }
}
