package dev.rationale.engine.terminology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The value sets of a guideline package. */
public final class Terminology {

    /** None. */
    public static final Terminology NONE = new Terminology(List.of());

    private final SortedMap<String, ValueSet> sets = new TreeMap<>();
    private final SortedMap<String, ValueSetReader> readers = new TreeMap<>();

    public Terminology(Collection<ValueSet> all) {
        for (ValueSet set : all) {
            sets.put(set.id(), set);
            readers.put(set.id(), new ValueSetReader(set));
        }
    }

    /** All sets, by id. */
    public Collection<ValueSet> sets() {
        return List.copyOf(sets.values());
    }

    public SortedSet<String> ids() {
        return new TreeSet<>(sets.keySet());
    }

    /** The set of an id. */
    public Optional<ValueSet> set(String id) {
        return Optional.ofNullable(sets.get(id));
    }

    /** The reader of the set of an id. */
    public Optional<ValueSetReader> reader(String id) {
        return Optional.ofNullable(readers.get(id));
    }
}
