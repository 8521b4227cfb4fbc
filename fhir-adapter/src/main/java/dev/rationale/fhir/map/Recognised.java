package dev.rationale.fhir.map;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the codes and words of an entry mean to a declared kind. */
sealed interface Recognised {

    Recognised NOTHING = new Other("");

    /**
     * It is of the kind.
     *
     * @param members the members of the kind's value set that are meant
     * @param groups the groups of these
     * @param whole false if a part of the words remains unexplained
     * @param past true if the codes or words say that it was once so, and is over
     */
    record Meant(SortedSet<String> members, SortedSet<String> groups, boolean whole, boolean past)
            implements Recognised {

        public Meant {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        }

        static Meant of(String member) {
            return new Meant(new TreeSet<>(List.of(member)), new TreeSet<>(), true, false);
        }
    }

    /**
     * It cannot be told.
     *
     * @param what the code of what was not understood
     * @param seen what was seen, empty if there is nothing to tell
     */
    record Unclear(String what, String seen) implements Recognised {

        Unclear(String what) {
            this(what, "");
        }
    }

    /** It is something else; {@code as} is the reason why it is listed, empty if it is not. */
    record Other(String as) implements Recognised {}
}
