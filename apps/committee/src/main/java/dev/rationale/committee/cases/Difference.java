package dev.rationale.committee.cases;

/**
 * One way in which an answer differs from what a case expects.
 *
 * @param subject what differs: the code of a recommendation, or a member of the answer such as {@code profile.cd4.stratum}
 * @param expected what the case expects
 * @param seen what the guideline said
 */
public record Difference(Kind kind, String subject, String expected, String seen) {

    /** What kind of thing went wrong. */
    public enum Kind {
        /** A recommendation that was expected did not arise. */
        MISSING,
        /** A recommendation arose that was not expected. */
        UNEXPECTED,
        /** A recommendation arose as expected, with another property or reason than expected. */
        OTHERWISE,
        /** Something else in the answer is not as expected. */
        ANSWER
    }

    /** The difference as a sentence. */
    @Override
    public String toString() {
        return subject + ": expected " + expected + "; seen " + seen;
    }
}
