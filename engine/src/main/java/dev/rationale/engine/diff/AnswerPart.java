package dev.rationale.engine.diff;

/** A part of an answer: first what it concludes, then how it came to that. */
public enum AnswerPart {
    STATUS,
    RECOMMENDATION,
    DATA_REQUEST,
    WITHHELD,
    EVIDENCE_GAP,
    APPRAISAL,
    /** A rule that fired. */
    RULE,
    /** A fact of the explanation: given, reduced or inserted. */
    FACT;

    /** True if it is concluded; false if it belongs to the explanation. */
    public boolean isConclusion() {
        return this != RULE && this != FACT;
    }
}
