package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.request.PrefetchKeys;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.util.List;

/** Finds the document that is at fault, so that whoever is refused knows where to look. */
final class Faulty {

    private Faulty() {}

    /** The place of the document that holds a resource. */
    static String holding(String resource, Request request) {
        return documents(request).stream()
                .filter(document -> document.parsed()
                        .filter(parsed -> holds(parsed, resource))
                        .isPresent())
                .map(Faulty::place)
                .findFirst()
                .orElse("prefetch");
    }

    private static boolean holds(JsonNode document, String resource) {
        for (JsonNode entry : document.path("entry")) {
            if (holds(entry.path("resource"), resource)) {
                return true;
            }
        }
        String name = document.path("resourceType").asText("") + "/"
                + document.path("id").asText("");
        return name.equals(resource);
    }

    /** The place of the document that cannot be read by itself either. */
    static String among(UnreadableInput unreadable, Request request, Evaluations evaluations) {
        return documents(request).stream()
                .filter(document -> isUnreadable(document, unreadable, request, evaluations))
                .map(Faulty::place)
                .findFirst()
                .orElse("prefetch");
    }

    private static boolean isUnreadable(
            FhirDocument document, UnreadableInput unreadable, Request request, Evaluations evaluations) {
        PatientDocuments whole = (PatientDocuments) request.input();
        PatientDocuments alone =
                new PatientDocuments(List.of(document), DraftOrders.NONE, whole.patient(), whole.zone(), List.of());
        try {
            evaluations.read(alone, request.guideline());
            return false;
        } catch (UnreadableInput again) {
            return unnumbered(again).equals(unnumbered(unreadable));
        }
    }

    /** A message counts resources, of which one document has fewer. */
    private static String unnumbered(UnreadableInput unreadable) {
        return String.valueOf(unreadable.getMessage()).replaceAll("\\d+", "");
    }

    private static List<FhirDocument> documents(Request request) {
        return request.input() instanceof PatientDocuments documents ? documents.record() : List.of();
    }

    private static String place(FhirDocument document) {
        return PrefetchKeys.place(document.role().key());
    }
}
