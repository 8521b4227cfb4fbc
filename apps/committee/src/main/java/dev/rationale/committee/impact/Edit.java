package dev.rationale.committee.impact;

/**
 * One place in which two versions of a guideline differ.
 *
 * @param subject id of the rule, name of the parameter, key of the study or of the text with its language
 * @param aspect what of it differs, for instance {@code condition 2}; empty where the whole appears or goes
 * @param from as the older version has it, empty if it is new
 * @param to as the newer version has it, empty if it is gone
 */
public record Edit(Kind kind, String subject, String aspect, String from, String to) {

    /** What was edited. */
    public enum Kind {
        RULE,
        PARAMETER,
        STUDY,
        TEXT,
        MANIFEST
    }
}
