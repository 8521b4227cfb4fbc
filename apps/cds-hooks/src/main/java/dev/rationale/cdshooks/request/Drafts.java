package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.DraftOrders;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Draft orders, read leniently: an order that is being written may lack nearly everything (T6).
 *
 * @param bundle as it was understood
 * @param documents the same as the client sent it; none if there are no orders
 * @param selections the orders that are judged, as {@code Type/id}; all of them if it is empty
 */
public record Drafts(JsonNode bundle, List<FhirDocument> documents, Set<String> selections) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** No orders. */
    public static final Drafts NONE = new Drafts(JsonNodeFactory.instance.objectNode(), List.of(), Set.of());

    public Drafts {
        documents = List.copyOf(documents);
        selections = Set.copyOf(selections);
    }

    /**
     * What the orders propose that are judged.
     *
     * @param beside what is on record: an order may name a medication that lies there
     */
    public DraftOrders read(List<FhirDocument> beside, List<FactKind> kinds) {
        return DraftOrders.read(documents, selections, beside, kinds);
    }

    /** True if a name is the type and id of a draft, so that a client can find it by that name. */
    public boolean hold(String name) {
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode order = entry.path("resource");
            String id = order.path("id").asText("");
            if (ID.matcher(id).matches()
                    && name.equals(order.path("resourceType").asText("") + "/" + id)) {
                return true;
            }
        }
        return false;
    }

    /** True if an entry is what a selection names: by type and id, by id alone, or by its URL in the bundle. */
    static boolean names(String selection, JsonNode entry) {
        JsonNode resource = entry.path("resource");
        String id = resource.path("id").asText("");
        String named = resource.path("resourceType").asText("") + "/" + id;
        boolean byId = !id.isEmpty() && (selection.equals(named) || selection.equals(id));
        return byId
                || (!selection.isEmpty()
                        && selection.equals(entry.path("fullUrl").asText("")));
    }
}
