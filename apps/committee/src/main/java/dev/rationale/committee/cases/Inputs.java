package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of a vocabulary's inputs that can be set to a value, {@code inputs/<vocabulary>.yaml} beside this class, and the
 * patient that stands for all others where none is given.
 *
 * @param byName inputs by name, in the order of the table
 * @param given a patient in short form, with the day on which it is looked at
 */
public record Inputs(Map<String, Input> byName, ObjectNode given) {

    private static final ObjectMapper YAML = new YAMLMapper();

    /** The table of a vocabulary; empty if it has none. */
    public static Inputs of(String vocabulary) {
        try (InputStream table = Inputs.class.getResourceAsStream("inputs/" + vocabulary + ".yaml")) {
            JsonNode root = table == null ? YAML.createObjectNode() : YAML.readTree(table);
            Map<String, Input> byName = new LinkedHashMap<>();
            root.path("inputs").properties().forEach(entry -> byName.put(entry.getKey(), input(entry)));
            JsonNode given = root.path("given");
            return new Inputs(byName, given.isObject() ? (ObjectNode) given : YAML.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Input input(Map.Entry<String, JsonNode> entry) {
        JsonNode written = entry.getValue();
        Map<String, String> title = new LinkedHashMap<>();
        written.path("title")
                .properties()
                .forEach(one -> title.put(one.getKey(), one.getValue().asText()));
        return new Input(
                entry.getKey(),
                written.path("unit").asText(),
                written.path("step").asDouble(1),
                written.path("range").asText(),
                written.path("dated").asBoolean(),
                title,
                written.path("write"));
    }

    public Optional<Input> input(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /** The members of the short form that set an input to a value on a day. */
    public static ObjectNode written(Input input, String value, LocalDate on) {
        return (ObjectNode) filled(input.write(), value, on);
    }

    private static JsonNode filled(JsonNode template, String value, LocalDate on) {
        if (template.isObject()) {
            ObjectNode filled = YAML.createObjectNode();
            template.properties()
                    .forEach(entry -> filled.set(
                            filled(new TextNode(entry.getKey()), value, on).asText(),
                            filled(entry.getValue(), value, on)));
            return filled;
        }
        return template.isTextual()
                ? switch (template.asText()) {
                    case "$value" -> new TextNode(value);
                    case "$on" -> new TextNode(on.toString());
                    case "$before" ->
                        new TextNode(on.minusMonths(Long.parseLong(value)).toString());
                    case "$yearsBefore" ->
                        new TextNode(on.minusYears(Long.parseLong(value)).toString());
                    default -> template;
                }
                : template;
    }
}
