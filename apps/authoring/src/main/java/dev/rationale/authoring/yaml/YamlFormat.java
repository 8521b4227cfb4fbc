package dev.rationale.authoring.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.TextEdit;
import dev.rationale.engine.guideline.StrictYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes YAML as the house writes it: two spaces for each level, a list one level below its key, no white space at the end of a line,
 * at most one empty line between two others, and a line end at the end. Comments and the form of every value stay as they are, and
 * what is said is the same before and after, or nothing is done.
 */
public final class YamlFormat {

    private static final int LEVEL = 2;

    private YamlFormat() {}

    /** The edits of a text, none if nothing is to be done or the text cannot be read. */
    public static List<TextEdit> edits(String text) {
        String formatted = formatted(text);
        return formatted.equals(text) ? List.of() : List.of(new TextEdit(new Lines(text).all(), formatted));
    }

    /** The text as the house writes it. */
    static String formatted(String text) {
        YamlOutline outline = YamlOutline.of(text);
        if (!outline.complete()) {
            return text;
        }
        String indented = trimmed(indented(text, outline));
        if (isSame(text, indented)) {
            return indented;
        }
        String plain = trimmed(text);
        return isSame(text, plain) ? plain : text;
    }

    /** Moves each line on which a key or an item of block style begins to its level, and whatever follows it along with it. */
    private static String indented(String text, YamlOutline outline) {
        Lines lines = new Lines(text);
        Map<Integer, Integer> levels = new HashMap<>();
        for (YamlEntry entry : outline.entries()) {
            int line = lines.position(entry.keyStart()).line();
            String written = lines.line(line);
            String begun = written.substring(0, lines.position(entry.keyStart()).character());
            if (begun.isBlank() || begun.strip().equals("-")) {
                levels.putIfAbsent(
                        line,
                        (entry.path().size()
                                        - 1
                                        - (entry.index() < 0 && begun.strip().equals("-") ? 1 : 0))
                                * LEVEL);
            }
        }
        List<String> moved = new ArrayList<>();
        int by = 0;
        for (int line = 0; line < lines.count(); line++) {
            String written = lines.line(line);
            int indent = written.length() - written.stripLeading().length();
            boolean comment = written.strip().startsWith("#");
            if (levels.containsKey(line)) {
                by = levels.get(line) - indent;
            } else if (comment) {
                by = next(levels, line, lines) - indent;
            }
            moved.add(" ".repeat(Math.max(0, indent + by)) + written.stripLeading());
        }
        return String.join("\n", moved);
    }

    /** A comment stands above what it is about. */
    private static int next(Map<Integer, Integer> levels, int line, Lines lines) {
        for (int below = line + 1; below < lines.count(); below++) {
            if (levels.containsKey(below)) {
                return levels.get(below);
            }
        }
        String written = lines.line(line);
        return written.length() - written.stripLeading().length();
    }

    private static String trimmed(String text) {
        StringBuilder trimmed = new StringBuilder();
        boolean empty = true;
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            if (!line.isEmpty() || !empty) {
                trimmed.append(line).append('\n');
            }
            empty = line.isEmpty();
        }
        String all = trimmed.toString().stripTrailing();
        return all.isEmpty() ? "" : all + "\n";
    }

    private static boolean isSame(String before, String after) {
        try {
            return StrictYaml.mapper()
                    .readTree(before)
                    .equals(StrictYaml.mapper().readTree(after));
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }
}
