package dev.rationale.engine.terminology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers what was made of a key, since records say the same again and again. It holds a bounded number of keys, forgets all of them
 * where there would be more, and so never says anything else than what it was made with. Safe for use by many threads.
 *
 * <pre>{@code Memo<String, Unit> units = new Memo<>(UnitReader::read, text -> text.length() < 100);}</pre>
 *
 * @param <K> what is looked at
 * @param <V> what was made of it
 */
public final class Memo<K, V> {

    /** The words of a domain; a record that says more different things than this is read a little slower. */
    private static final int MOST = 1_024;

    private final Function<K, V> made;
    private final Predicate<K> kept;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /**
     * A memory that is empty.
     *
     * @param made what is to be remembered; it depends on the key alone
     * @param kept false of a key that is made anew each time, because it is long
     */
    public Memo(Function<K, V> made, Predicate<K> kept) {
        this.made = made;
        this.kept = kept;
    }

    /** What is made of a key. */
    public V of(K key) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        V value = made.apply(key);
        if (kept.test(key)) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
