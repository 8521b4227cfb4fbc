package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.Whose;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.UnreadableInput;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a patient record of a request's documents, by the same reader that every other way in uses. */
final class PatientRecords {

    private final FhirReader reader = new FhirReader();
    private final ZoneId zone;

    PatientRecords(ZoneId zone) {
        this.zone = zone;
    }

    /** The drafts of aldesleukin among orders, as {@code Type/id} or as the reader could name them. */
    List<String> proposed(String patient, JsonNode orders) {
        PatientRecord nothing = new PatientRecord("Patient/" + patient, List.of());
        return withOrders(nothing, orders).facts().stream()
                .map(Fact::sources)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * The record of the patient with what the orders propose.
     *
     * @throws Refusal if the documents are another version of FHIR, or the reader finds data of somebody else among them
     */
    PatientRecord record(HookRequest request, Gathered gathered, Optional<JsonNode> orders, List<FactKind> kinds) {
        PatientRecord read = read(gathered.documents(), request.patient(), kinds);
        boolean mixed = read.excluded().stream().anyMatch(one -> one.reason().equals("other-patient"));
        if (mixed) {
            throw Whose.refusal("prefetch");
        }
        List<String> notices = Stream.concat(read.notices().stream(), gathered.notices().stream())
                .toList();
        PatientRecord record = new PatientRecord(read.patient(), read.facts(), read.excluded(), notices);
        return orders.map(drafted -> withOrders(record, drafted)).orElse(record);
    }

    private PatientRecord read(List<JsonNode> documents, String patient, List<FactKind> kinds) {
        try {
            return reader.read(documents, new ReadOptions(Optional.of(patient), zone, kinds));
        } catch (UnreadableInput unreadable) {
            throw Refusal.badRequest(List.of(new Issue("structure", "prefetch", unreadable.getMessage())));
        }
    }

    private PatientRecord withOrders(PatientRecord record, JsonNode orders) {
        return reader.withDraft(record, List.of(orders), new ReadOptions(Optional.empty(), zone));
    }
}
