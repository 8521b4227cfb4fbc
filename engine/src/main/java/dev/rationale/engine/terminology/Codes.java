package dev.rationale.engine.terminology;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The codes of something.
 *
 * @param rows those that mean it exactly
 * @param prefixes the beginnings of those that mean it, in systems whose codes are built as a hierarchy
 */
public record Codes(List<Row> rows, List<Prefix> prefixes) {

    /** None. */
    public static final Codes NONE = new Codes(List.of(), List.of());

    /**
     * One code.
     *
     * @param display its name in its own system
     * @param source where it was seen, by the key of the file's list of sources
     * @param scale {@code log10} if its results are logarithms; else empty
     * @param detectionLimit the lowest amount that a test with this name tells, on the linear scale
     * @param unit the unit in which its dictionary has its results, for one that is written without; else empty
     * @param past true if it says that it was once so, and is over
     */
    public record Row(
            Coding coding,
            String display,
            String source,
            String scale,
            OptionalDouble detectionLimit,
            String unit,
            boolean past) {}

    /** The beginning of codes. */
    public record Prefix(Coding beginning, String display, String source) {

        boolean begins(Coding coding) {
            return coding.system().equals(beginning.system()) && coding.code().startsWith(beginning.code());
        }
    }

    public Codes {
        rows = List.copyOf(rows);
        prefixes = List.copyOf(prefixes);
    }
}
