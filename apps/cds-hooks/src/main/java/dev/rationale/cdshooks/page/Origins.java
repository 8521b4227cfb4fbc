package dev.rationale.cdshooks.page;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the trace of an answer from a conclusion back to the patient's own data. */
final class Origins {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}(?:-\\d{2}){1,2}\\b");

    private final Map<String, JsonNode> facts = new HashMap<>();
    private final Map<String, List<JsonNode>> firings = new HashMap<>();

    Origins(JsonNode answer) {
        answer.at("/trace/facts").forEach(fact -> facts.put(text(fact, "id"), fact));
        answer.at("/trace/firings")
                .forEach(firing -> firing.path("inserted")
                        .forEach(id -> firings.computeIfAbsent(id.asText(), one -> new ArrayList<>())
                                .add(firing)));
    }

    /** The input facts behind some facts, each with the resource it was read from: the newest first. */
    List<JsonNode> of(Collection<String> ids) {
        Map<String, JsonNode> inputs = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(ids);
        Set<String> seen = new HashSet<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            List<JsonNode> before = firings.getOrDefault(id, List.of());
            JsonNode fact = facts.get(id);
            if (before.isEmpty() && fact != null && fact.path("source").isTextual()) {
                inputs.put(id, fact);
            }
            before.forEach(firing -> firing.path("matched").forEach(matched -> {
                if (seen.add(matched.asText())) {
                    open.push(matched.asText());
                }
            }));
        }
        return inputs.values().stream()
                .sorted(Comparator.comparing(Origins::day).reversed())
                .toList();
    }

    /** The first day that a fact's own line names; a line without one goes last. */
    private static String day(JsonNode fact) {
        Matcher day = DAY.matcher(text(fact, "summary"));
        return day.find() ? day.group() : "";
    }
}
