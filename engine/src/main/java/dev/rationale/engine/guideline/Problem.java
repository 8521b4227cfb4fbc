package dev.rationale.engine.guideline;

import java.util.Comparator;

/**
 * Something wrong in a guideline package.
 *
 * @param file path within the package
 * @param line line in the file, zero if the whole file is meant
 * @param what what was seen and what was expected
 * @param maybe a likely cure, empty if there is none
 */
public record Problem(String file, int line, String what, String maybe) {

    /** The order in which problems are listed. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::what);

    /** {@code file:line: what. Maybe …}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + what + (maybe.isEmpty() ? "" : "\n  Maybe " + maybe);
    }
}
