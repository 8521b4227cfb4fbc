package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values: {@code The CD4 count of {cd4.at} is {cd4.cells}}.
 *
 * @param literals the literal texts around the places, one more than there are places
 */
record Template(List<String> literals, List<ValuePath> places) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]\\w*(?:\\.\\w+)*)}");

    /** What other languages write before a placeholder. */
    private static final String PREFIX = "$";

    Template {
        literals = List.copyOf(literals);
        places = List.copyOf(places);
    }

    static Template parse(String text) {
        List<String> literals = new ArrayList<>();
        List<ValuePath> places = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literals.add(before(text.substring(from, matcher.start())));
            places.add(ValuePath.parse(matcher.group(1)));
            from = matcher.end();
        }
        literals.add(literal(text.substring(from)));
        return new Template(literals, places);
    }

    private static String before(String text) {
        if (text.endsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "the '$' before a placeholder would be shown; expected one like {weight.value}");
        }
        return literal(text);
    }

    private static String literal(String text) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException(
                    "a brace in '" + text.strip() + "' belongs to no placeholder like {weight.value}");
        }
        return text;
    }

    String fill(Function<ValuePath, Object> values, Function<Object, String> format) {
        if (places.isEmpty()) {
            return literals.get(0);
        }
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int place = 0; place < places.size(); place++) {
            text.append(format.apply(values.apply(places.get(place)))).append(literals.get(place + 1));
        }
        return text.toString();
    }
}
