package dev.rationale.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path into an answer that a comparison leaves out: {@code guideline.digest}, {@code recommendations[].rules} in every item,
 * {@code trace.facts[type=No*]} the items with such a member, {@code recommendations[].because[=No*]} the items that are such a
 * text. A star stands for any characters.
 */
record LeftOutPath(List<Step> steps) {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S.*)");
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(?:(\\w*)=([^\\]]+))?(\\]))?");

    LeftOutPath {
        steps = List.copyOf(steps);
    }

    /** A line of the list: the path, and after a blank the reason why it may differ. */
    static LeftOutPath of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + line + "': expected a path, a blank and the reason.");
        }
        return new LeftOutPath(Arrays.stream(parts.group(1).split("\\.(?![^\\[]*\\])"))
                .map(Step::of)
                .toList());
    }

    void removeFrom(JsonNode answer) {
        remove(answer, 0);
    }

    private void remove(JsonNode node, int position) {
        Step step = steps.get(position);
        boolean last = position == steps.size() - 1;
        JsonNode member = node.path(step.name);
        if (step.items) {
            for (Iterator<JsonNode> items = member.iterator(); items.hasNext(); ) {
                JsonNode item = items.next();
                if (step.which.test(item)) {
                    if (last) {
                        items.remove();
                    } else {
                        remove(item, position + 1);
                    }
                }
            }
        } else if (!last) {
            remove(member, position + 1);
        } else if (node instanceof ObjectNode object) {
            object.remove(step.name);
        }
    }

    /**
     * One step.
     *
     * @param items true if it goes to the items of an array, and not to the member itself
     */
    private record Step(String name, boolean items, Predicate<JsonNode> which) {

        static Step of(String text) {
            Matcher parts = STEP.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "'" + text + "': expected name, name[], name[member=text] or name[=text].");
            }
            return new Step(parts.group(1), parts.group(4) != null, which(parts.group(2), parts.group(3)));
        }

        private static Predicate<JsonNode> which(@Nullable String member, @Nullable String wanted) {
            if (member == null || wanted == null) {
                return item -> true;
            }
            Predicate<String> text = Pattern.compile(Arrays.stream(wanted.split("\\*", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*")))
                    .asMatchPredicate();
            return item -> text.test((member.isEmpty() ? item : item.path(member)).asText());
        }
    }
}
