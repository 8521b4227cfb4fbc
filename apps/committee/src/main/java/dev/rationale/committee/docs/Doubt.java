package dev.rationale.committee.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A doubtful place of the source and how it was read: one entry of the file of interpretations.
 *
 * @param id its heading, for instance {@code I-04}
 * @param parts issue, choice, reason, source and where, by name, as written
 */
public record Doubt(String id, Map<String, String> parts) {

    private static final Pattern PART = Pattern.compile("(?ms)^- \\*\\*(\\w+)\\*\\*: (.*?)(?=^- \\*\\*|\\z)");

    public Doubt {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The entries of a file in Markdown; each is a section with a list of parts. */
    static List<Doubt> read(String markdown) {
        List<Doubt> doubts = new ArrayList<>();
        String[] sections = markdown.split("(?m)^## ", -1);
        for (int index = 1; index < sections.length; index++) {
            String[] lines = sections[index].split("\n", 2);
            Map<String, String> parts = new LinkedHashMap<>();
            Matcher part = PART.matcher(lines.length > 1 ? lines[1] : "");
            while (part.find()) {
                parts.put(part.group(1), part.group(2).replaceAll("\\s+", " ").strip());
            }
            if (!parts.isEmpty()) {
                doubts.add(new Doubt(lines[0].strip(), parts));
            }
        }
        return doubts;
    }

    /** A part by its name, empty if the entry has none. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** True if the entry names a rule, or a study, as a place that it touches. */
    boolean touches(String kind, String name) {
        return part("Where").contains("`" + kind + ":" + name + "`");
    }
}
