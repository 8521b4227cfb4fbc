package dev.rationale.cli.audit;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which audit trails, where a question can be put to several at once: each process and host keeps one of its own. */
final class AuditDirectories {

    @Option(
            names = "--audit",
            paramLabel = "DIR",
            defaultValue = "${RATIONALE_AUDIT_DIRECTORY:-audit}",
            description = "The audit trail's directory (default: RATIONALE_AUDIT_DIRECTORY, or 'audit'); repeatable.")
    private List<Path> directories = List.of();

    /**
     * The trails, each once.
     *
     * @throws PublishedTexts.Unusable if one is named twice, also by a link or as a copy: what it holds would count twice
     */
    List<TrailDirectory> all() {
        List<TrailDirectory> all = directories.stream().map(TrailDirectory::new).toList();
        Map<String, Path> names = new HashMap<>();
        for (TrailDirectory one : all) {
            Path before = names.put(name(one), one.root());
            if (before != null) {
                throw new PublishedTexts.Unusable("--audit " + one.root() + ": this is the trail of " + before
                        + " once more; expected each once.");
            }
        }
        return all;
    }

    private static String name(TrailDirectory trail) {
        try {
            return trail.verifier().name();
        } catch (AuditFailure unreadable) {
            return trail.root().toAbsolutePath().normalize().toString();
        }
    }

    boolean several() {
        return directories.size() > 1;
    }

    /** One database holds the index of one trail, so where several are asked each has its own beside its log. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(AuditOptions.environment());
        if (several()) {
            environment.remove(SearchIndex.VARIABLE);
        }
        return environment;
    }

    /** What each trail answers, in the order in which they were named. */
    <T> List<T> each(Function<TrailReader, T> question) {
        List<T> answers = new ArrayList<>();
        for (TrailDirectory directory : all()) {
            try (TrailReader trail = TrailReader.open(directory, AuditOptions.environment())) {
                answers.add(question.apply(trail));
            }
        }
        return answers;
    }
}
