package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.fhir.terminology.Row;
import dev.rationale.fhir.terminology.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a card offers to do at a click. Only what can be said safely in an order: a test to be drafted, a draft to be removed. */
record Suggestions(Answer answer, String card) {

    private static final List<Row> ORDERABLE = Table.rows("orderable.csv");

    /** Whether a request is for a test that can be ordered, and not only for what somebody may know of the past. */
    static boolean orderable(JsonNode request) {
        return ORDERABLE.stream().anyMatch(row -> row.text("request").equals(text(request, "code")));
    }

    /** One suggestion for each test that the missing data call for. */
    void tests(List<JsonNode> missing, ArrayNode suggestions) {
        Map<String, Row> tests = new LinkedHashMap<>();
        missing.forEach(request -> ORDERABLE.stream()
                .filter(row -> row.text("request").equals(text(request, "code")))
                .forEach(row -> tests.putIfAbsent(row.text("test"), row)));
        tests.forEach((test, row) -> {
            Map<String, Object> title = Map.of("test", answer.sayOr("request." + test + ".title", test));
            ObjectNode action = suggestion(answer.say("card.order", title), test, suggestions);
            action.put("type", "create").put("description", answer.say("card.order-action", title));
            action.set("resource", order(row));
        });
    }

    /** The test as a proposal in draft: somebody has to make an order of it. */
    private ObjectNode order(Row row) {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("resourceType", "ServiceRequest").put("status", "draft").put("intent", "proposal");
        ObjectNode code = order.putObject("code");
        code.putArray("coding")
                .addObject()
                .put("system", row.text("system"))
                .put("code", row.text("code"))
                .put("display", row.text("display"));
        order.putObject("subject").put("reference", text(answer.json(), "patient"));
        return order;
    }

    /** One suggestion for each draft that can be named. */
    void deletions(List<String> drafts, ArrayNode suggestions) {
        for (String draft : drafts) {
            ObjectNode action = suggestion(answer.say("card.delete", Map.of("draft", draft)), draft, suggestions);
            action.put("type", "delete").put("description", answer.say("card.delete-action", Map.of("draft", draft)));
            action.put("resourceId", draft);
        }
    }

    private ObjectNode suggestion(String label, String name, ArrayNode suggestions) {
        byte[] derived = (card + "\n" + name).getBytes(StandardCharsets.UTF_8);
        ObjectNode suggestion = suggestions.addObject();
        suggestion
                .put("label", label)
                .put("uuid", UUID.nameUUIDFromBytes(derived).toString());
        return suggestion.putArray("actions").addObject();
    }
}
