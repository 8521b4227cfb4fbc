package dev.rationale.engine.evaluation;

/** How an evaluation ended. */
public enum Status {
    SUCCESS,
    /** Something asked for is missing; what can be concluded still is. */
    DATA_REQUIRED,
    /** The guideline does not speak about this patient. */
    NOT_APPLICABLE
}
