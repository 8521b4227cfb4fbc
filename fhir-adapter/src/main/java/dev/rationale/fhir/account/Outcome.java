package dev.rationale.fhir.account;

import java.util.Locale;

/** What became of a resource. Every resource of an input is one of these. */
public enum Outcome {
    /** It may be of a declared kind, and of it nothing, or not all, is known. */
    NOT_UNDERSTOOD,
    /** It was recognised, and does not count for a reason. */
    LEFT_OUT,
    /** It became a fact, or part of one. */
    READ,
    /** It is about something that the guideline does not ask for. */
    IRRELEVANT;

    /** True if something may be missing because of it. */
    public boolean isOpen() {
        return this == NOT_UNDERSTOOD;
    }

    /** The name in messages and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
