package dev.rationale.authoring;

import dev.rationale.authoring.mention.FileMentions;
import dev.rationale.authoring.mention.Mentions;
import dev.rationale.committee.check.Examination;
import dev.rationale.engine.guideline.Inspection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Draft, Examination> examinations = kept(DRAFTS);
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

    /** The package of a draft, checked as far as that needs no compiling. */
    Examination examined(Draft draft) {
        return known(draft).orElseGet(() -> {
            Examination examination = Examination.of(draft.files(), today);
            // Its findings are worked out before anybody else sees it: what they are collected in is not for several
            // threads.
            examination.findings();
            synchronized (examinations) {
                examinations.put(draft, examination);
            }
            return examination;
        });
    }

    private Optional<Examination> known(Draft draft) {
        synchronized (examinations) {
            return Optional.ofNullable(examinations.get(draft));
        }
    }

    /**
     * The package as it was read last, which may be some keystrokes ago: a question that is asked while somebody writes does not
     * wait until all files are read again.
     */
    Inspection recent(Draft draft) {
        return known(draft).or(this::latest).orElseGet(() -> examined(draft)).seen();
    }

    private Optional<Examination> latest() {
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
