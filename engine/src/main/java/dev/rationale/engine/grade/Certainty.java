package dev.rationale.engine.grade;

/** GRADE: certainty of the evidence for an outcome. */
public enum Certainty {
    HIGH,
    MODERATE,
    LOW,
    VERY_LOW,
    /** The source gives no ground to rate it. */
    NOT_RATED
}
