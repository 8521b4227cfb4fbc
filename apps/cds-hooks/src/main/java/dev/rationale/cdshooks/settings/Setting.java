package dev.rationale.cdshooks.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/**
 * One thing that can be set, as the schema says it.
 *
 * @param path where it stands in a file, {@code limits.bodyKibibytes} or {@code clients[].name}
 * @param type the schema's name of what a value is: {@code string}, {@code integer}, {@code boolean} or {@code array}
 * @param format what a text has to be beyond that, {@code zone} or {@code url}; empty if anything
 * @param expected the same in words
 * @param byDefault the value where none is set, a list as its items with commas; empty if there is none
 * @param meaning what it is, in a few words
 */
public record Setting(String path, String type, String format, String expected, String byDefault, String meaning) {

    private static final String WORDS = "([a-z])([A-Z])";

    /** Its name in the environment, {@code RATIONALE_LIMITS_BODY_KIBIBYTES}. */
    public String variable() {
        return "RATIONALE_" + path.replace('.', '_').replaceAll(WORDS, "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** Its name among the properties of a host, {@code rationale.cds-hooks.external-url}. */
    public String property() {
        return propertyOf(path);
    }

    /** The name among the properties of a host of a path with or without the number of an item. */
    public static String propertyOf(String path) {
        return "rationale." + path.replaceAll(WORDS, "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** A text as a value; one that is none of the type stays a text, which the schema then refuses. */
    JsonNode value(String text) {
        return switch (type) {
            case "integer" -> text.matches("-?\\d{1,9}") ? new IntNode(Integer.parseInt(text)) : new TextNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : new TextNode(text);
            case "array" -> items(text);
            default -> new TextNode(text);
        };
    }

    private static ArrayNode items(String text) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}
