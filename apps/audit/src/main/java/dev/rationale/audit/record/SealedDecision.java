package dev.rationale.audit.record;

import java.util.List;

/**
 * The sealed part of a decision: the patient's data, all that is needed to give the answer again, and the answer.
 *
 * @param salt of the digests, in base64
 * @param patient the subject, as {@code Patient/id}
 * @param documents what was read, in order
 * @param chosen id of the patient that was chosen where the input held several; empty if nobody had to choose
 * @param zone the zone in which instants fell on days
 * @param notices what a reader of the answer should know of the input, as codes
 * @param answer the evaluation as JSON, byte for byte
 * @param seen what the near misses saw
 */
public record SealedDecision(
        String salt,
        String patient,
        List<Document> documents,
        String chosen,
        String zone,
        List<String> notices,
        String answer,
        List<Seen> seen) {

    public SealedDecision {
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
        seen = List.copyOf(seen);
    }

    /**
     * One document of the input.
     *
     * @param role {@code record}, or {@code draft} for orders that were being drafted
     * @param form {@code canonical} for JSON in the form of RFC 8785, {@code received} for the bytes as they came, in base64,
     *     {@code omitted} if they were too many to keep
     */
    public record Document(String role, String form, String content) {

        public static final String RECORD = "record";
        public static final String DRAFT = "draft";
        public static final String CANONICAL = "canonical";
        public static final String RECEIVED = "received";
        public static final String OMITTED = "omitted";
    }

    /** A fact at which a near miss stopped. */
    public record Seen(String code, String fact, String constraint, String value) {}
}
