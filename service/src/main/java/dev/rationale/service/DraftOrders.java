package dev.rationale.service;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.UnreadableInput;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Orders that are being drafted, as they were received, and what they propose. They are read once, before anything else of the
 * patient is asked for: where they propose nothing of interest nothing else may be needed.
 *
 * @param judged the orders that count, by {@code Type/id}, id or full URL; all of them if it is empty
 * @param proposals the facts that they add to a record
 */
public record DraftOrders(List<FhirDocument> documents, Set<String> judged, List<Fact> proposals) {

    private static final FhirReader READER = new FhirReader();

    public static final DraftOrders NONE = new DraftOrders(List.of(), Set.of(), List.of());

    public DraftOrders {
        documents = List.copyOf(documents);
        judged = Set.copyOf(judged);
        proposals = List.copyOf(proposals);
    }

    /**
     * Reads drafts for a guideline.
     *
     * @param beside what is on record: an order may name a medication that lies there
     * @param kinds the kinds of fact that the guideline declares
     * @throws UnreadableInput if they cannot be read
     */
    public static DraftOrders read(
            List<FhirDocument> documents, Set<String> judged, List<FhirDocument> beside, List<FactKind> kinds) {
        return new DraftOrders(documents, judged, READER.proposals(documents, judged, beside, kinds));
    }

    /** The drafts that propose something, as {@code Type/id} or as the reader could name them. */
    public List<String> proposed() {
        return sources(proposals.stream().filter(one -> !(one instanceof NotUnderstood)));
    }

    /** The drafts of which it cannot be told whether they propose something. */
    public List<String> untold() {
        List<String> proposed = proposed();
        return sources(proposals.stream().filter(NotUnderstood.class::isInstance)).stream()
                .filter(draft -> !proposed.contains(draft))
                .toList();
    }

    private static List<String> sources(Stream<Fact> facts) {
        return facts.flatMap(one -> one.sources().stream()).distinct().sorted().toList();
    }
}
