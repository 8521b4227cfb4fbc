package dev.rationale.engine.terminology;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What something in a record means by a value set. */
public sealed interface Meaning {

    /**
     * Members of the set are surely meant.
     *
     * @param members their names
     * @param groups the groups of these members
     * @param whole false if a part of the words remains unexplained, so that there may be more
     * @param past true if the codes or words say that it was once so, and is over
     * @param codings the codes of the set that say so; none if only the words do
     * @param toAdd codes that the set does not know, whose words say what they mean
     */
    record Meant(
            SortedSet<String> members,
            SortedSet<String> groups,
            boolean whole,
            boolean past,
            List<Coding> codings,
            List<Coding> toAdd)
            implements Meaning {

        public Meant {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
            codings = List.copyOf(codings);
            toAdd = List.copyOf(toAdd);
        }

        /** True if nothing but members of one group are meant. */
        public boolean only(String group) {
            return groups.equals(Set.of(group));
        }
    }

    /** A member may be meant; it cannot be told. */
    record Unclear(Why why) implements Meaning {}

    /**
     * Something else.
     *
     * @param as what it is by the set, if the set names it and that has to be told; else empty. Of medicines, only what {@code decides}
     *     against members that are named beside it is told: any other medicine is of no interest.
     */
    record Other(String as) implements Meaning {}

    /** Why it cannot be told. */
    enum Why {
        /** A word says that it is not, no more or not yet so. */
        NEGATED,
        /** The words look like something of the set, and are not just it. */
        LOOKS_LIKE,
        /** A code of the set stands there without its system. */
        WITHOUT_SYSTEM,
        /** One code says that it is a member and another that it is none. */
        CONTRADICTORY,
        /** A medicine of which nothing says what it is. */
        NAMELESS,
        /** A medicine with a code alone, in a system of which the set does not list everything; anything with one of no known system. */
        CODE_UNKNOWN,
        /** The words are written in letters in which the set has no names. */
        FOREIGN
    }
}
