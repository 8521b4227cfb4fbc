package dev.rationale.cohort.evaluate;

import java.util.Locale;

/** What a patient's row holds. */
public enum State {
    /** An answer, as {@code eval} gives it. */
    ANSWERED,
    /** A reason why the record gives none, as {@code eval} says it. */
    UNREADABLE,
    /** Only lines that name the patient: the Patient itself is not there. */
    ABSENT,
    /** More than may be evaluated, or more than memory holds. */
    TOO_LARGE,
    /** A failure inside. */
    FAILED;

    /** As it is written in the row. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
