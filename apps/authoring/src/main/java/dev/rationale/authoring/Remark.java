package dev.rationale.authoring;

import dev.rationale.authoring.text.Place;

/**
 * Something that is wrong or doubtful, with the part of the text that it is about.
 *
 * @param kind stable id of the kind of finding, or {@link #CASE}
 * @param what what was seen and why it is wrong
 * @param maybe a likely cure, empty if there is none
 */
public record Remark(Place place, Severity severity, String kind, String what, String maybe) {

    /** The kind of a remark that a case does not hold. */
    public static final String CASE = "case";

    /** How much it matters. */
    public enum Severity {
        /** The package cannot be used so, or a case does not hold. */
        ERROR,
        /** It can, and something is doubtful. */
        WARNING
    }
}
