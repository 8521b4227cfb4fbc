package dev.rationale.authoring;

import dev.rationale.authoring.mention.FileMentions;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.committee.check.Examination;
import dev.rationale.committee.check.Finding;
import dev.rationale.engine.guideline.Inspection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was worked out of the texts that were seen last. A keystroke changes one file of a hundred, so what depends on one file is
 * kept by its text, and what depends on all of them is worked out when it is asked for.
 */
final class Knowledge {

    private static final int FILES = 2_000;
    private static final int DRAFTS = 4;

    private final LocalDate today;
    private final Map<Source, FileMentions> files = kept(FILES);
    private final Map<Draft, Seen> examinations = kept(DRAFTS);
    private final Map<Draft, Mentions> mentions = kept(DRAFTS);

    /** What the names in a file depend on. */
    private record Source(String file, String text) {}

    Knowledge(LocalDate today) {
        this.today = today;
    }

    private static <K, V> Map<K, V> kept(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What was found in a package without compiling it. */
    record Seen(Inspection inspection, List<Finding> findings, Set<String> preventing) {

        Seen {
            findings = List.copyOf(findings);
        }
    }

    /** What is found in the package of a draft without compiling it. */
    Seen seen(Draft draft) {
        return known(draft).orElseGet(() -> noted(draft, Examination.of(draft.files(), today)));
    }

    /** The same as a check that somebody goes on with. */
    Examination examined(Draft draft) {
        Examination examination = Examination.of(draft.files(), today);
        noted(draft, examination);
        return examination;
    }

    private Seen noted(Draft draft, Examination examination) {
        Seen seen = new Seen(examination.seen(), examination.findings(), examination.preventing());
        synchronized (examinations) {
            examinations.put(draft, seen);
        }
        return seen;
    }

    private Optional<Seen> known(Draft draft) {
        synchronized (examinations) {
            return Optional.ofNullable(examinations.get(draft));
        }
    }

    /**
     * The package as it was read last, which may be some keystrokes ago: a question that is asked while somebody writes does not
     * wait until all files are read again.
     */
    Inspection recent(Draft draft) {
        return known(draft).or(this::latest).orElseGet(() -> seen(draft)).inspection();
    }

    private Optional<Seen> latest() {
        synchronized (examinations) {
            return List.copyOf(examinations.values()).stream().reduce((first, second) -> second);
        }
    }

    /** Every name in the texts of a draft. */
    Mentions mentions(Draft draft) {
        synchronized (mentions) {
            Mentions known = mentions.get(draft);
            if (known != null) {
                return known;
            }
        }
        Map<String, FileMentions> byFile = new TreeMap<>();
        draft.paths().stream()
                .filter(file -> file.endsWith(".drl") || file.endsWith(".yaml"))
                .forEach(file -> byFile.put(file, file(file, draft.text(file).orElse(""))));
        Mentions all = new Mentions(byFile, file -> draft.text(file).orElse(""));
        synchronized (mentions) {
            mentions.put(draft, all);
        }
        return all;
    }

    private FileMentions file(String file, String text) {
        Source source = new Source(file, text);
        synchronized (files) {
            FileMentions known = files.get(source);
            if (known != null) {
                return known;
            }
        }
        FileMentions found = FileMentions.of(file, text);
        synchronized (files) {
            files.put(source, found);
        }
        return found;
    }
}
