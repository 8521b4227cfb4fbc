package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.explanation.Derivation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Follows the trace of an answer from conclusions back to the patient's own data, and to the rules on the way. */
final class Origins {

    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private final Derivation derivation;

    /**
     * Reads the trace of an answer once.
     *
     * @param answer the canonical answer; one without a trace has no origins
     */
    Origins(JsonNode answer) {
        answer.at("/trace/facts").forEach(fact -> facts.put(text(fact, "id"), fact));
        List<Firing> firings = new ArrayList<>();
        answer.at("/trace/firings").forEach(firing -> firings.add(firing(firing)));
        derivation = new Derivation(firings);
    }

    private static Firing firing(JsonNode firing) {
        return new Firing(
                text(firing, "rule"), text(firing, "phase"), ids(firing.path("matched")), ids(firing.path("inserted")));
    }

    private static List<String> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The facts that were read from resources and led to some facts: the newest first. */
    List<JsonNode> inputs(Collection<String> ids) {
        return derivation.basis(ids).stream()
                .filter(id -> derivation.origins(id).isEmpty() && facts.containsKey(id))
                .map(facts::get)
                .filter(fact -> fact.path("source").isTextual())
                .sorted(Comparator.comparing(Origins::when).reversed().thenComparing(fact -> text(fact, "id")))
                .toList();
    }

    /** Ids of the rules that led to some facts, in the order in which they fired. */
    List<String> rules(Collection<String> ids) {
        return derivation.way(ids).stream().map(Firing::rule).distinct().toList();
    }

    /** When a fact was so; one without a time, or with one that nobody recorded, goes last. */
    private static String when(JsonNode fact) {
        String when = text(fact, "when");
        return when.equals(When.UNKNOWN.toString()) ? "" : when;
    }
}
