package dev.rationale.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The items of an answer that was kept as canonical JSON, where a fact is known by its text alone. */
final class CanonicalItems {

    private final List<AnswerItem> items = new ArrayList<>();

    private CanonicalItems() {}

    static List<AnswerItem> of(JsonNode answer) {
        CanonicalItems items = new CanonicalItems();
        items.status(answer);
        items.part(AnswerPart.RECOMMENDATION, answer.path("recommendations"), code("code"));
        items.part(AnswerPart.DATA_REQUEST, answer.path("dataRequests"), code("code"));
        items.part(AnswerPart.WITHHELD, answer.path("withheld"), code("reason"));
        items.part(
                AnswerPart.EVIDENCE_GAP,
                answer.path("evidenceGaps"),
                gap -> AnswerItem.gap(
                        gap.path("code").asText(), gap.path("claim").asText()));
        items.part(AnswerPart.APPRAISAL, answer.path("appraisals"), code("claim"));
        items.firings(answer.at("/trace/firings"));
        items.part(AnswerPart.FACT, answer.at("/trace/facts"), code("id"));
        return items.items;
    }

    private static Function<JsonNode, String> code(String member) {
        return item -> item.path(member).asText();
    }

    private void status(JsonNode answer) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : List.of("status", "reason")) {
            member(members, name, answer.path(name));
        }
        items.add(new AnswerItem(AnswerPart.STATUS, "", members));
    }

    private void part(AnswerPart part, JsonNode all, Function<JsonNode, String> code) {
        for (JsonNode one : all) {
            Map<String, Object> members = new LinkedHashMap<>();
            one.properties().forEach(member -> member(members, member.getKey(), member.getValue()));
            items.add(new AnswerItem(part, code.apply(one), members));
        }
    }

    /** What is null in JSON is not there. */
    private static void member(Map<String, Object> members, String name, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            members.put(name, value.isTextual() ? value.asText() : value);
        }
    }

    private void firings(JsonNode firings) {
        Map<String, List<JsonNode>> byRule = new LinkedHashMap<>();
        firings.forEach(firing -> byRule.computeIfAbsent(firing.path("rule").asText(), rule -> new ArrayList<>())
                .add(firing));
        byRule.forEach(
                (rule, fired) -> items.add(new AnswerItem(AnswerPart.RULE, rule, Map.of(AnswerChange.FIRINGS, fired))));
    }
}
