package dev.rationale.engine.terminology;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, and then once: a start that reads a small record asks for little. Safe for use by
 * many threads.
 *
 * @param <T> what is made
 */
final class Once<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    Once(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        @Nullable T known = made;
        return known == null ? first() : known;
    }

    private synchronized T first() {
        @Nullable T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
