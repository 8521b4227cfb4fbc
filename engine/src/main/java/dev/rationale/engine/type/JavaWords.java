package dev.rationale.engine.type;

import java.util.Set;

/** Words that Java keeps for itself. */
final class JavaWords {

    private static final Set<String> ALL = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final"
                            + " finally float for goto if implements import instanceof int interface long native new package private"
                            + " protected public return short static strictfp super switch synchronized this throw throws transient"
                            + " try void volatile while true false null _ var yield record sealed permits")
                    .split(" ", -1));

    private JavaWords() {}

    static boolean isOne(String name) {
        return ALL.contains(name);
    }
}
