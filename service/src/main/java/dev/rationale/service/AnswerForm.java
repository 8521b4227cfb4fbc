package dev.rationale.service;

import java.util.Locale;

/** The forms in which an answer leaves. */
public enum AnswerForm {
    /** A text on one screen. */
    TEXT,
    /** The text with everything. */
    FULL_TEXT,
    JSON,
    CARDS,
    FHIR,
    /** A page by itself, with pictures. */
    HTML,
    /** A GuidanceResponse that explains itself. */
    GUIDANCE,
    /** Cards of a service, with links and names that it alone knows. */
    CDS_HOOKS;

    /** The name under which it is written down, for instance {@code cds-hooks}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The form of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AnswerForm of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
