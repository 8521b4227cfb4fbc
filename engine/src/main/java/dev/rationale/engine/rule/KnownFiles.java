package dev.rationale.engine.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of rules that were read last and had no fault. An edit changes one file of a hundred; whoever reads the package again,
 * to check it, to watch it or to compare two versions, need not parse the others again.
 */
final class KnownFiles {

    /** Some packages' worth; a parsed file takes about as much memory as a page of text. */
    private static final int MOST = 512;

    private final Map<Source, DrlReader.Read> files = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, DrlReader.Read> eldest) {
            return size() > MOST;
        }
    };

    /** What a reading depends on, and nothing else. */
    private record Source(String path, String text) {}

    synchronized Optional<DrlReader.Read> read(String path, String text) {
        return Optional.ofNullable(files.get(new Source(path, text)));
    }

    synchronized void add(String path, String text, DrlReader.Read read) {
        files.put(new Source(path, text), read);
    }
}
