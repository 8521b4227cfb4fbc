package dev.rationale.fhir.out;

import java.util.List;
import java.util.Map;

/** Lines that share the words there is room for. */
final class CardLines {

    private final Answer answer;
    private int left;

    CardLines(Answer answer, int words) {
        this.answer = answer;
        this.left = words;
    }

    /** The words of a line with the dash before it, as anything between blanks. */
    static int words(String line) {
        return line.isBlank() ? 0 : line.strip().split("\\s+").length + 1;
    }

    /** A line of as many items as find room, whole and in their order; empty if none does. */
    String listed(String key, List<String> items, int most) {
        String line = "";
        String fitting = "";
        for (String item : items) {
            String more = fitting.isEmpty() ? item : answer.say("card.and", Map.of("items", fitting, "item", item));
            String longer = answer.say(key, Map.of("items", more));
            if (words(longer) <= Math.min(most, left)) {
                line = longer;
                fitting = more;
            }
        }
        left -= words(line);
        return line;
    }

    /** A line, empty if there is no room for it. */
    String said(String key, Map<String, Object> values) {
        String line = answer.say(key, values);
        if (words(line) > left) {
            return "";
        }
        left -= words(line);
        return line;
    }
}
