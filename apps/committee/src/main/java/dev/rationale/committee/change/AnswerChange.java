package dev.rationale.committee.change;

/**
 * One difference between two answers.
 *
 * @param code what differs: the code of a recommendation, request, gap or claim; empty for the status
 * @param from how it was, empty where there was nothing
 * @param to how it is, empty where there is nothing
 */
public record AnswerChange(Part part, Kind kind, String code, String from, String to) {

    /** The part of the answer that differs. */
    public enum Part {
        STATUS,
        RECOMMENDATION,
        DATA_REQUEST,
        WITHHELD,
        EVIDENCE_GAP,
        APPRAISAL
    }

    /** How it differs. */
    public enum Kind {
        APPEARS,
        GOES,
        /** Direction, strength or certainty; of an appraisal its verdict or certainty. */
        GRADE,
        /** Another rule, another wording or other facts of the patient; the grade is the same. */
        REASON,
        /** The status is another. */
        STATUS
    }

    /** True if it is about a recommendation: what a clinician is advised to do. */
    public boolean isAdvice() {
        return part == Part.RECOMMENDATION;
    }
}
