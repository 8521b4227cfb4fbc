package dev.rationale.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Draft orders, read leniently: an order that is being written may lack nearly everything (T6).
 *
 * @param bundle as the client sent it
 * @param selections the orders that are judged, as {@code Type/id}; all of them if it is empty
 */
public record Drafts(JsonNode bundle, Set<String> selections) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** No orders. */
    static final Drafts NONE = new Drafts(JsonNodeFactory.instance.objectNode(), Set.of());

    /** A bundle of the orders that are judged, with the medications that they may refer to. */
    public JsonNode judged() {
        ObjectNode judged = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
        ArrayNode entries = judged.putArray("entry");
        bundle.path("entry").forEach(entry -> {
            boolean referredTo = entry.at("/resource/resourceType").asText("").equals("Medication");
            if (referredTo
                    || selections.isEmpty()
                    || selections.stream().anyMatch(selected -> names(selected, entry))) {
                entries.add(entry);
            }
        });
        return judged;
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
