package dev.rationale.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One answered call, with all that is needed to follow it back or to give it again.
 *
 * @param id name of the decision: a lowercase UUID, derived from what was decided
 * @param at when it was decided
 * @param service id of the CDS service
 * @param hookInstance the client's UUID of the call
 * @param user who was looking, as {@code Type/id}
 * @param documents the FHIR resources and bundles it rests on, prefetched and fetched, and last the draft orders
 * @param record what the reader made of them
 * @param zone the zone in which instants fall on days
 * @param language of the answer
 * @param guideline that answered; it stays open until the call has ended, also where another takes its place meanwhile
 * @param cards the cards that were given, none if there was nothing to say
 */
public record Decision(
        String id,
        Instant at,
        String service,
        String hookInstance,
        Caller caller,
        String user,
        List<JsonNode> documents,
        PatientRecord record,
        ZoneId zone,
        String language,
        Guideline guideline,
        Evaluation evaluation,
        List<Card> cards) {

    public Decision {
        documents = List.copyOf(documents);
        cards = List.copyOf(cards);
    }

    /**
     * A card that was given.
     *
     * @param uuid as the client will name it in its feedback
     * @param question the question it answers
     * @param recommendations codes of what it recommends, in order; empty if it only says what is missing
     */
    public record Card(String uuid, String question, List<String> recommendations) {

        public Card {
            recommendations = List.copyOf(recommendations);
        }
    }
}
