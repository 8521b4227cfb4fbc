package dev.rationale.engine.guideline;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is made of the kinds of fact that a guideline declares: once for each of the guidelines that are served beside each other. Safe
 * for use by many threads.
 *
 * <pre>{@code OfKinds<KindReaders> readers = new OfKinds<>(KindReaders::new);}</pre>
 *
 * @param <V> what is made
 */
public final class OfKinds<V> {

    /** How many guidelines are served beside each other without making it anew. */
    private static final int GUIDELINES = 8;

    private final Function<List<FactKind>, V> made;
    private volatile List<Made<V>> known = List.of();

    private record Made<V>(List<FactKind> kinds, V value) {}

    /**
     * Begins with none.
     *
     * @param made makes it; it depends on the kinds alone
     */
    public OfKinds(Function<List<FactKind>, V> made) {
        this.made = made;
    }

    /** The list of a guideline's kinds is one and the same as long as it is loaded, so that it is not compared by what it holds. */
    @SuppressWarnings("ReferenceEquality")
    public V of(List<FactKind> kinds) {
        for (Made<V> one : known) {
            if (one.kinds() == kinds) {
                return one.value();
            }
        }
        V value = made.apply(kinds);
        known = Stream.concat(Stream.of(new Made<>(kinds, value)), known.stream())
                .limit(GUIDELINES)
                .toList();
        return value;
    }
}
