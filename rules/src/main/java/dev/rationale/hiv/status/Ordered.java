package dev.rationale.hiv.status;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets that are printed: unmodifiable, and always in the same order. */
final class Ordered {

    private Ordered() {}

    static Set<String> copyOf(Collection<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
