package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values: {@code The CD4 count of {cd4.at} is {cd4.cells}}.
 *
 * @param parts literal texts and placeholder paths, alternating, beginning with a literal
 */
record Template(List<String> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]\\w*(?:\\.\\w+)*)}");

    Template {
        parts = List.copyOf(parts);
    }

    static Template parse(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(literal(text.substring(from, matcher.start())));
            parts.add(matcher.group(1));
            from = matcher.end();
        }
        parts.add(literal(text.substring(from)));
        return new Template(parts);
    }

    private static String literal(String text) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException(
                    "a brace in '" + text.strip() + "' belongs to no placeholder like {cd4.cells}");
        }
        return text;
    }

    /** The paths of the placeholders in order. */
    List<String> placeholders() {
        List<String> paths = new ArrayList<>();
        for (int index = 1; index < parts.size(); index += 2) {
            paths.add(parts.get(index));
        }
        return paths;
    }

    String fill(Map<String, Object> values, Function<Object, String> format) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            text.append(index % 2 == 0 ? parts.get(index) : format.apply(ValuePath.resolve(parts.get(index), values)));
        }
        return text.toString();
    }
}
