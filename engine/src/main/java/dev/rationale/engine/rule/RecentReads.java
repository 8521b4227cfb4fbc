package dev.rationale.engine.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read last and had no fault, by all that the reading depends on. An edit changes one file of a hundred; whoever reads the
 * package again, to check it, to watch it or to compare two versions, need not parse the others again.
 *
 * @param <K> the texts that were read, compared by their contents
 * @param <V> what was made of them, which cannot change
 */
public final class RecentReads<K, V> {

    private final Map<K, V> reads;

    /** Begins with none and keeps at most so many. */
    public RecentReads(int most) {
        this.reads = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> of(K source) {
        return Optional.ofNullable(reads.get(source));
    }

    public synchronized void add(K source, V read) {
        reads.put(source, read);
    }
}
