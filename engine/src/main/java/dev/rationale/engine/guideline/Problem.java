package dev.rationale.engine.guideline;

import java.util.Comparator;

/**
 * Something wrong in a guideline package.
 *
 * @param finding stable id of the kind of fault, for instance {@code R007}; {@code docs/findings/} has a page for each
 * @param file path within the package
 * @param line line in the file, zero if the whole file is meant
 * @param column column in the line, zero if the whole line is meant
 * @param what what was seen and what was expected
 * @param maybe a likely cure, empty if there is none
 */
public record Problem(String finding, String file, int line, int column, String what, String maybe) {

    /** The order in which problems are listed. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::what);

    public Problem(String finding, String file, int line, String what, String maybe) {
        this(finding, file, line, 0, what, maybe);
    }

    /** The same at another line; one that knows its line keeps it. */
    Problem at(int other) {
        return line > 0 ? this : new Problem(finding, file, other, column, what, maybe);
    }

    /** {@code file:line: what. Maybe …}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + what + (maybe.isEmpty() ? "" : "\n  Maybe " + maybe);
    }
}
