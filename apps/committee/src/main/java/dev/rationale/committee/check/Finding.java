package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Problem;
import java.util.Comparator;

/**
 * One thing that is wrong or doubtful.
 *
 * @param id stable id of the kind of finding, one of {@link FindingKinds}
 * @param file path within the package
 * @param line line in the file, from one
 * @param column column in the line, from one
 * @param what what was seen and why it is wrong
 * @param maybe a likely cure, empty if there is none
 */
public record Finding(String id, String file, int line, int column, String what, String maybe) {

    static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::id)
            .thenComparing(Finding::what);

    public Finding {
        line = Math.max(1, line);
        column = Math.max(1, column);
    }

    static Finding of(Problem problem) {
        return new Finding(
                problem.finding(), problem.file(), problem.line(), problem.column(), problem.what(), problem.maybe());
    }

    /** {@code file:line:column: what. [id]}, and on a second line what may cure it. */
    @Override
    public String toString() {
        String end = what.endsWith(".") ? "" : ".";
        return file + ":" + line + ":" + column + ": " + what + end + " [" + id + "]"
                + (maybe.isEmpty() ? "" : "\n  Maybe " + maybe);
    }
}
