package dev.rationale.audit.trail;

import dev.rationale.audit.record.DecisionRecord.CardName;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.FactKind;
import java.time.Duration;
import java.util.List;

/**
 * A decision as whoever made it hands it in.
 *
 * @param input what it rests on
 * @param answer how it was answered
 * @param took how long reading and evaluating took
 */
public record Decided(
        Guideline guideline, Evaluation evaluation, Asked asked, Input input, Answer answer, Duration took) {

    /**
     * Who asked. None of these is a token or a name of a patient.
     *
     * @param client who asked, by the name under which the client is configured
     * @param user who was looking; empty if unknown
     * @param service what answers
     * @param hookInstance the client's id of the call; empty if there is none
     * @param reference the id under which the answer names the decision; empty if it does not
     */
    public record Asked(String client, String user, String service, String hookInstance, String reference) {}

    /**
     * What was read.
     *
     * @param documents in order
     * @param chosen id of the patient that was chosen where the documents hold several; empty if nobody had to choose
     * @param zone the zone in which instants fall on days
     * @param kinds the kinds of fact that the guideline declares and the reader looked for
     * @param read what the reader made of the documents
     */
    public record Input(
            List<Document> documents, String chosen, String zone, List<FactKind> kinds, PatientRecord read) {
        public Input {
            documents = List.copyOf(documents);
            kinds = List.copyOf(kinds);
        }
    }

    /** One document, as it was received. */
    public static final class Document {

        private final boolean draft;
        private final byte[] bytes;

        public Document(boolean draft, byte[] bytes) {
            this.draft = draft;
            this.bytes = bytes.clone();
        }

        boolean draft() {
            return draft;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * How it was answered.
     *
     * @param form {@code text}, {@code json}, {@code cards}, {@code fhir} or {@code cds-hooks}
     * @param text what left, without the id that it was recorded under; empty if only the evaluation is kept
     */
    public record Answer(String language, String form, String text, List<CardName> cards) {
        public Answer {
            cards = List.copyOf(cards);
        }
    }
}
