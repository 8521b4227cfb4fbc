package dev.rationale.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.record.Canonical;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In what two answers differ: first what was said, then which rules fired and which facts there were.
 *
 * @param before the answer that was recorded
 * @param after the answer that is given now
 */
record AnswerDiff(JsonNode before, JsonNode after) {

    static final String ONLY_WORDING = "only the wording or the order differs";

    private static final int MOST = 40;

    static AnswerDiff of(String before, String after) {
        return new AnswerDiff(Canonical.tree(before), Canonical.tree(after));
    }

    /** One sentence for each difference; of very many only the first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        member("status", lines);
        member("reason", lines);
        list("recommendation", "recommendations", "code", lines);
        list("appraisal", "appraisals", "claim", lines);
        list("request for data", "dataRequests", "code", lines);
        list("evidence gap", "evidenceGaps", "code", lines);
        list("withheld", "withheld", "reason", lines);
        firings(lines);
        facts(lines);
        if (lines.isEmpty()) {
            lines.add(ONLY_WORDING);
        }
        return lines.size() > MOST ? shortened(lines) : lines;
    }

    /** Whether the answers are equal but for the name, version and digest of the guideline. */
    boolean onlyTheGuidelineDiffers() {
        ObjectNode was = before.deepCopy();
        ObjectNode is = after.deepCopy();
        return was.without("guideline").equals(is.without("guideline"));
    }

    private static List<String> shortened(List<String> lines) {
        List<String> some = new ArrayList<>(lines.subList(0, MOST));
        some.add("and " + (lines.size() - MOST) + " more");
        return some;
    }

    private void member(String name, List<String> lines) {
        String was = before.path(name).asText();
        String is = after.path(name).asText();
        if (!was.equals(is)) {
            lines.add(name + ": was " + was + ", is " + is);
        }
    }

    private void list(String what, String name, String key, List<String> lines) {
        Map<String, JsonNode> was = byKey(before.path(name), key);
        Map<String, JsonNode> is = byKey(after.path(name), key);
        for (String one : union(was.keySet(), is.keySet())) {
            JsonNode old = was.get(one);
            JsonNode fresh = is.get(one);
            if (fresh == null) {
                lines.add(what + " " + one + ": is no longer given");
            } else if (old == null) {
                lines.add(what + " " + one + ": is given now");
            } else {
                changed(what + " " + one, old, fresh, lines);
            }
        }
    }

    /** Each member of an item that changed, with both values. */
    private static void changed(String what, JsonNode old, JsonNode fresh, List<String> lines) {
        Set<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        fresh.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!old.path(name).equals(fresh.path(name))) {
                lines.add(what + ": " + name + " was " + old.path(name) + ", is " + fresh.path(name));
            }
        }
    }

    private void firings(List<String> lines) {
        Map<String, Integer> was = fired(before);
        Map<String, Integer> is = fired(after);
        for (String rule : union(was.keySet(), is.keySet())) {
            int old = was.getOrDefault(rule, 0);
            int fresh = is.getOrDefault(rule, 0);
            if (fresh == 0) {
                lines.add("rule " + rule + ": no longer fires");
            } else if (old == 0) {
                lines.add("rule " + rule + ": fires now");
            } else if (old != fresh) {
                lines.add("rule " + rule + ": fired " + old + " times, fires " + fresh + " times");
            }
        }
    }

    private static Map<String, Integer> fired(JsonNode answer) {
        Map<String, Integer> fired = new TreeMap<>();
        answer.at("/trace/firings")
                .forEach(firing -> fired.merge(firing.path("rule").asText(), 1, Integer::sum));
        return fired;
    }

    private void facts(List<String> lines) {
        Map<String, JsonNode> was = byKey(before.at("/trace/facts"), "id");
        Map<String, JsonNode> is = byKey(after.at("/trace/facts"), "id");
        for (String fact : union(was.keySet(), is.keySet())) {
            if (!is.containsKey(fact)) {
                lines.add("fact " + fact + ": is not there any more");
            } else if (!was.containsKey(fact)) {
                lines.add("fact " + fact + ": is new");
            } else {
                changed("fact " + fact, was.get(fact), is.get(fact), lines);
            }
        }
    }

    private static Map<String, JsonNode> byKey(JsonNode items, String key) {
        Map<String, JsonNode> byKey = new TreeMap<>();
        items.forEach(item -> byKey.put(item.path(key).asText(), item));
        return byKey;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
