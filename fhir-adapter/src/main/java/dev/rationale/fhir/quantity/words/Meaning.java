package dev.rationale.fhir.quantity.words;

import java.util.Locale;

/** What a word or a code of a result means; the names are those of the tables {@code result-words.csv} and {@code result-codes.csv}. */
public enum Meaning {
    NOT_DETECTED,
    /** There may be something, less than the assay can count. */
    BELOW_LIMIT,
    DETECTED,
    POSITIVE,
    NEGATIVE,
    INDETERMINATE,
    /** The test was not done or failed. */
    NO_RESULT,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    /** May stand beside a result and changes nothing. */
    NEUTRAL,
    /** What follows says the same once more. */
    AGAIN,
    /** May stand beside an answer of a serology and changes nothing. */
    SEROLOGY;

    /** The meaning of a name in the tables. */
    public static Meaning of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Its name in the tables. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True of what an assay without a finding says, in whatever words. */
    public boolean isUndetected() {
        return this == NOT_DETECTED || this == BELOW_LIMIT || this == NEGATIVE;
    }

    /** True of what an assay with a finding says, in whatever words. */
    public boolean isDetected() {
        return this == DETECTED || this == POSITIVE;
    }

    /** The comparator that FHIR writes for it, empty if it is none. */
    public String comparator() {
        return switch (this) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            default -> "";
        };
    }
}
