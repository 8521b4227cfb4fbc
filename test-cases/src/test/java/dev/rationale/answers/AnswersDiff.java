package dev.rationale.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Where two answers differ. Items of arrays are compared with the item of the same name and not of the same place, so that one
 * that was added does not make all later ones differ.
 */
final class AnswersDiff {

    /** Members that together name an item. */
    private static final List<String> NAMES =
            List.of("id", "code", "key", "claim", "study", "resource", "reason", "rule", "inserted");

    private static final int SHOWN = 80;

    private final List<Difference> differences = new ArrayList<>();

    private AnswersDiff() {}

    /**
     * One difference.
     *
     * @param path as a list of paths to leave out writes it, as in {@code trace.facts[]}
     * @param kind what happened there: {@code added}, {@code gone}, {@code changed}, {@code order}
     * @param example the values, shortened
     */
    record Difference(String path, String kind, String example) {}

    static List<Difference> of(JsonNode before, JsonNode after) {
        AnswersDiff diff = new AnswersDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.differences);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        // Trees are equal in any order of their members, and texts are not.
        if (before.toString().equals(after.toString())) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Map<String, JsonNode> first = members(before);
            Map<String, JsonNode> second = members(after);
            compareEach(first, second, name -> path.isEmpty() ? name : path + "." + name);
            order(path, first.keySet(), second.keySet());
        } else if (before.isArray() && after.isArray()) {
            Map<String, JsonNode> first = items(before);
            Map<String, JsonNode> second = items(after);
            compareEach(first, second, name -> path + "[]");
            order(path + "[]", first.keySet(), second.keySet());
        } else {
            add(path, "changed", shown(before) + " -> " + shown(after));
        }
    }

    /** How the path of a member is written. */
    private interface Naming {
        String path(String member);
    }

    private void compareEach(Map<String, JsonNode> before, Map<String, JsonNode> after, Naming naming) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String path = naming.path(name);
            JsonNode first = before.getOrDefault(name, MissingNode.getInstance());
            JsonNode second = after.getOrDefault(name, MissingNode.getInstance());
            if (first.isMissingNode()) {
                add(path, "added", shown(second));
            } else if (second.isMissingNode()) {
                add(path, "gone", shown(first));
            } else {
                compare(path, first, second);
            }
        }
    }

    private void order(String path, Set<String> before, Set<String> after) {
        Set<String> first = new LinkedHashSet<>(before);
        first.retainAll(after);
        Set<String> second = new LinkedHashSet<>(after);
        second.retainAll(before);
        if (!List.copyOf(first).equals(List.copyOf(second))) {
            add(path, "order", shown(first) + " -> " + shown(second));
        }
    }

    private void add(String path, String kind, String example) {
        differences.add(new Difference(path, kind, example));
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    /** The items by their names; of several with one name, the later ones get a number. */
    private static Map<String, JsonNode> items(JsonNode array) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : array) {
            String name = name(item);
            int number = 2;
            String unique = name;
            while (items.containsKey(unique)) {
                unique = name + " #" + number++;
            }
            items.put(unique, item);
        }
        return items;
    }

    private static String name(JsonNode item) {
        if (!item.isObject()) {
            return item.toString();
        }
        StringJoiner name = new StringJoiner(" ");
        NAMES.stream()
                .filter(item::has)
                .forEach(member -> name.add(item.get(member).toString()));
        return name.toString();
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
