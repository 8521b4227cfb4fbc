package dev.rationale.audit.verify;

import java.util.Locale;

/**
 * Something around the log that is not as the log says it must be.
 *
 * @param place the file, by its path within the trail
 * @param what what was seen and what was expected
 */
public record TrailFinding(Kind kind, String place, String what) {

    /** What was found. */
    public enum Kind {
        /** A key that records name is gone, and no record says that it was erased. */
        MISSING_KEY,
        /** A role that no record gives. */
        UNRECORDED_ROLE,
        /** A key that was erased is there again. */
        RETURNED_KEY,
        /** A file among the keys that is none of this trail, or was altered. */
        ALTERED_KEY,
        /** A key opens, and what was sealed under it does not. */
        UNOPENED_CONTENT,
        /** The public key beside the log is not the one of this log. */
        FOREIGN_KEY,
        /** A note of what is pending that nobody with the keys of this trail wrote. */
        FOREIGN_NOTE,
        /** A note of which only the master key can tell whether it is genuine. */
        UNPROVEN_NOTE,
        /** A guideline that records name is not kept, or not as it was. */
        GUIDELINE,
        /** What a recovery cut off and kept is gone or altered. */
        KEPT_END,
        /** A witness who must have cosigned the published checkpoint did not. */
        UNWITNESSED,
        /** The search index does not say what the log does. */
        INDEX
    }

    @Override
    public String toString() {
        return place + ": " + what + " [" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
    }
}
