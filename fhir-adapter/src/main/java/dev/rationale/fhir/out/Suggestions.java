package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a card offers to do at a click. Only what can be said safely in an order: a test to be drafted, a draft to be removed. */
record Suggestions(Answer answer, String card) {

    /** Whether a request is for a test that can be ordered, and not only for what somebody may know of the past. */
    static boolean orderable(Answer answer, JsonNode request) {
        return orders(answer, request).findAny().isPresent();
    }

    private static Stream<Manifest.Order> orders(Answer answer, JsonNode request) {
        return answer.manifest().orders().stream()
                .filter(order -> order.requests().contains(text(request, "code")));
    }

    /** One suggestion for each test that the missing data call for. */
    void tests(List<JsonNode> missing, ArrayNode suggestions) {
        Set<Manifest.Order> tests = new LinkedHashSet<>();
        missing.forEach(request -> orders(answer, request).forEach(tests::add));
        tests.forEach(order -> {
            String test = order.test();
            Map<String, Object> title = Map.of("test", answer.sayOr("request." + test + ".title", test));
            ObjectNode action = suggestion(answer.say("card.order", title), test, suggestions);
            action.put("type", "create").put("description", answer.say("card.order-action", title));
            action.set("resource", drafted(order));
        });
    }

    /** The test as a proposal in draft: somebody has to make an order of it. */
    private ObjectNode drafted(Manifest.Order test) {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("resourceType", "ServiceRequest").put("status", "draft").put("intent", "proposal");
        ObjectNode code = order.putObject("code");
        code.putArray("coding")
                .addObject()
                .put("system", test.system())
                .put("code", test.code())
                .put("display", test.display());
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
