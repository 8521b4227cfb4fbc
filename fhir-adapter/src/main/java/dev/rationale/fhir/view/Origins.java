package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.When;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows the trace of an answer from conclusions back to the patient's own data, and to the rules on the way. */
final class Origins {

    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> firings = new HashMap<>();
    private final List<JsonNode> fired = new ArrayList<>();

    /**
     * Reads the trace of an answer once.
     *
     * @param answer the canonical answer; one without a trace has no origins
     */
    Origins(JsonNode answer) {
        answer.at("/trace/facts").forEach(fact -> facts.put(text(fact, "id"), fact));
        answer.at("/trace/firings").forEach(firing -> {
            fired.add(firing);
            firing.path("inserted")
                    .forEach(id -> firings.computeIfAbsent(id.asText(), one -> new ArrayList<>())
                            .add(firing));
        });
    }

    /** The facts that were read from resources and led to some facts: the newest first. */
    List<JsonNode> inputs(Collection<String> ids) {
        return behind(new TreeSet<>(ids)).stream()
                .filter(id -> !firings.containsKey(id) && facts.containsKey(id))
                .map(facts::get)
                .filter(fact -> fact.path("source").isTextual())
                .sorted(Comparator.comparing(Origins::when).reversed().thenComparing(fact -> text(fact, "id")))
                .toList();
    }

    /** Ids of the rules that led to some facts, in the order in which they fired. */
    List<String> rules(Collection<String> ids) {
        Set<String> behind = behind(ids);
        return fired.stream()
                .filter(firing -> inserts(firing, behind))
                .map(firing -> text(firing, "rule"))
                .distinct()
                .toList();
    }

    private static boolean inserts(JsonNode firing, Set<String> ids) {
        for (JsonNode id : firing.path("inserted")) {
            if (ids.contains(id.asText())) {
                return true;
            }
        }
        return false;
    }

    /** Some facts, and all that they go back to. */
    private Set<String> behind(Collection<String> ids) {
        Set<String> seen = new LinkedHashSet<>(ids);
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            for (JsonNode firing : firings.getOrDefault(open.pop(), List.of())) {
                for (JsonNode matched : firing.path("matched")) {
                    if (seen.add(matched.asText())) {
                        open.push(matched.asText());
                    }
                }
            }
        }
        return seen;
    }

    /** When a fact was so; one without a time, or with one that nobody recorded, goes last. */
    private static String when(JsonNode fact) {
        String when = text(fact, "when");
        return when.equals(When.UNKNOWN.toString()) ? "" : when;
    }
}
