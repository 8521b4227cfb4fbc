package dev.rationale.fhir.terminology;

/**
 * What a code stands for here.
 *
 * @param coding the code that matched
 * @param role the role of its category, for instance {@code cd4}, {@code event:pcp}, {@code excluded:hiv-2}
 * @param display the display of the table, never that of the input
 */
public record Concept(Coding coding, String role, String display) {

    /** The part of the role before a colon. */
    public String kind() {
        int colon = role.indexOf(':');
        return colon < 0 ? role : role.substring(0, colon);
    }

    /** The part of the role after a colon, empty if there is none. */
    public String detail() {
        int colon = role.indexOf(':');
        return colon < 0 ? "" : role.substring(colon + 1);
    }
}
