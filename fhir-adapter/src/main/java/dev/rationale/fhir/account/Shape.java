package dev.rationale.fhir.account;

import dev.rationale.fhir.element.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which members a resource has, and the codes, statuses and units in them: enough to see why it was read as it was, and nothing of
 * the patient. No id, date, number, name, reference or free text is taken.
 */
final class Shape {

    private static final Map<String, Set<String>> SHOWN = Map.of(
            "coding", Set.of("system", "code"),
            "quantity", Set.of("system", "code", "unit", "comparator"));

    private static final Set<String> STATUSES = Set.of("status", "intent", "doNotPerform", "resourceType", "actuality");

    /** What a system, a code or a unit looks like; a text that somebody put in its place is longer or has blanks. */
    private static final Pattern CODE = Pattern.compile("[\\w.:/^+%{}\\[\\]*#-]{1,80}");

    /** What a member is called; whatever else somebody put there as a name is not shown. */
    private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]{0,50}");

    private Shape() {}

    static List<String> of(Element resource) {
        SortedSet<String> lines = new TreeSet<>();
        members("", resource, lines);
        return List.copyOf(lines);
    }

    private static void members(String path, Element element, SortedSet<String> lines) {
        for (String name : element.names()) {
            if (MEMBER.matcher(name).matches()) {
                String inner = path.isEmpty() ? name : path + "." + name;
                element.children(name).forEach(child -> member(inner, name, child, lines));
            }
        }
    }

    private static void member(String path, String name, Element child, SortedSet<String> lines) {
        if (name.equals("coding") || name.endsWith("Coding")) {
            lines.add(path + shown(child, "coding"));
        } else if (isQuantity(child)) {
            lines.add(path + shown(child, "quantity"));
        } else if (!child.names().isEmpty()) {
            members(path, child, lines);
        } else {
            String value =
                    STATUSES.contains(name) ? child.text().filter(Shape::isCode).orElse("") : "";
            lines.add(value.isEmpty() ? path : path + " = " + value);
        }
    }

    private static boolean isQuantity(Element child) {
        return child.names().contains("value")
                && (child.names().contains("unit") || child.names().contains("code"));
    }

    private static String shown(Element child, String form) {
        StringBuilder shown = new StringBuilder();
        for (String name : new TreeSet<>(SHOWN.getOrDefault(form, Set.of()))) {
            child.text(name)
                    .filter(Shape::isCode)
                    .ifPresent(
                            value -> shown.append(' ').append(name).append('=').append(value));
        }
        return shown.toString();
    }

    private static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }
}
