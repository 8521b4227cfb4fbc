package dev.rationale.audit.log;

/**
 * Something in a log that is not as it was written.
 *
 * @param from index of the first entry that it concerns
 * @param to index after the last one; equal to {@code from} if no entry is concerned but what stands before that entry
 * @param place file and offset
 * @param what what was seen and what was expected
 */
public record Finding(Kind kind, long from, long to, String place, String what) {

    /** What was found. */
    public enum Kind {
        /** The bytes of an entry do not give their checksum. */
        DAMAGED_ENTRY,
        /** An entry is whole, but not the one whose hash was signed. */
        ALTERED_ENTRY,
        MISSING_ENTRY,
        MISPLACED_ENTRY,
        /** One or more of these entries were altered; the log alone does not say which. */
        ALTERED_RANGE,
        DAMAGED_CHECKPOINT,
        FOREIGN_CHECKPOINT,
        MISSING_CHECKPOINT,
        /** Bytes between frames that belong to none. */
        STRAY_BYTES,
        /** The end was not written to its end, or was damaged. */
        TORN_END,
        /** Entries that no checkpoint covers. */
        UNSIGNED_END,
        /** The derived file of leaf hashes does not say what the entries do. */
        DERIVED_FILE,
        /** A published checkpoint that this log does not continue. */
        INCONSISTENT
    }

    /** The entries, as a person would name them. */
    public String entries() {
        if (to == from) {
            return "before entry " + from;
        }
        return to - from == 1 ? "entry " + from : "entries " + from + " to " + (to - 1);
    }

    @Override
    public String toString() {
        return place + ": " + entries() + ": " + what;
    }
}
