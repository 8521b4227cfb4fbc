package dev.rationale.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the recommendations of an answer rest on, followed back through its trace.
 *
 * @param facts of the patient, in the order of the trace
 * @param rules that led to them, in the order in which they fired
 */
record Reasons(List<JsonNode> facts, List<String> rules) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Reasons {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    static Reasons of(JsonNode answer) {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        answer.path("recommendations")
                .forEach(one -> open.add("Recommendation/" + one.path("code").asText()));
        while (!open.isEmpty()) {
            String fact = open.remove();
            if (reached.add(fact)) {
                for (JsonNode firing : answer.at("/trace/firings")) {
                    if (holds(firing.path("inserted"), fact)) {
                        rules.add(firing.path("rule").asText());
                        firing.path("matched").forEach(matched -> open.add(matched.asText()));
                    }
                }
            }
        }
        return new Reasons(ofPatient(answer, reached), fired(answer, rules));
    }

    private static boolean holds(JsonNode ids, String id) {
        for (JsonNode one : ids) {
            if (one.asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Facts that were read from resources; the rest was concluded from them. */
    private static List<JsonNode> ofPatient(JsonNode answer, Set<String> reached) {
        Set<String> concluded = new LinkedHashSet<>();
        answer.at("/trace/firings")
                .forEach(firing -> firing.path("inserted").forEach(id -> concluded.add(id.asText())));
        List<JsonNode> facts = new ArrayList<>();
        for (JsonNode fact : answer.at("/trace/facts")) {
            String id = fact.path("id").asText();
            if (reached.contains(id)
                    && !concluded.contains(id)
                    && fact.path("source").isTextual()) {
                facts.add(fact);
            }
        }
        facts.sort(Comparator.comparing((JsonNode fact) -> fact.path("type").asText())
                .thenComparing(Reasons::day, Comparator.reverseOrder()));
        return facts;
    }

    /** The last day that a summary names, so that the newest results come first. */
    private static String day(JsonNode fact) {
        Matcher days = DAY.matcher(fact.path("summary").asText());
        String last = "";
        while (days.find()) {
            last = days.group();
        }
        return last;
    }

    private static List<String> fired(JsonNode answer, Set<String> rules) {
        Set<String> inOrder = new LinkedHashSet<>();
        answer.at("/trace/firings").forEach(firing -> {
            if (rules.contains(firing.path("rule").asText())) {
                inOrder.add(firing.path("rule").asText());
            }
        });
        return List.copyOf(inOrder);
    }
}
