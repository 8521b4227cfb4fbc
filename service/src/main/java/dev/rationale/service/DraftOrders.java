package dev.rationale.service;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.UnreadableInput;
import java.util.List;
import java.util.Set;

/**
 * Orders that are being drafted, as they were received, and what they propose. They are read once, before anything else of the
 * patient is asked for: where they propose nothing of interest nothing else may be needed.
 *
 * @param judged the orders that count, by {@code Type/id}, id or full URL; all of them if it is empty
 * @param proposals the facts that they add to a record
 */
public record DraftOrders(List<FhirDocument> documents, Set<String> judged, List<Fact> proposals) {

    public static final DraftOrders NONE = new DraftOrders(List.of(), Set.of(), List.of());

    public DraftOrders {
        documents = List.copyOf(documents);
        judged = Set.copyOf(judged);
        proposals = List.copyOf(proposals);
    }

    /**
     * Reads drafts for a guideline.
     *
     * @param kinds the kinds of fact that the guideline declares
     * @throws UnreadableInput if they cannot be read
     */
    public static DraftOrders read(List<FhirDocument> documents, Set<String> judged, List<FactKind> kinds) {
        return new DraftOrders(documents, judged, new FhirReader().proposals(documents, judged, kinds));
    }

    /** The drafts that propose something, as {@code Type/id} or as the reader could name them. */
    public List<String> proposed() {
        return proposals.stream()
                .flatMap(one -> one.sources().stream())
                .distinct()
                .toList();
    }
}
