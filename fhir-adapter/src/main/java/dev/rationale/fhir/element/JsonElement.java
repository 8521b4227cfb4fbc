package dev.rationale.fhir.element;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a resource that was read from JSON. */
public record JsonElement(JsonNode node) implements Element {

    @Override
    public List<Element> children(String name) {
        JsonNode child = node.get(name);
        if (child == null || child.isNull()) {
            return List.of();
        }
        if (!child.isArray()) {
            return List.of(new JsonElement(child));
        }
        List<Element> children = new ArrayList<>();
        child.forEach(one -> children.add(new JsonElement(one)));
        return children;
    }

    @Override
    public Optional<String> text() {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    @Override
    public Optional<Choice> choice(String name) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey();
            if (key.startsWith(name)
                    && key.length() > name.length()
                    && Character.isUpperCase(key.charAt(name.length()))) {
                return Optional.of(new Choice(key.substring(name.length()), new JsonElement(field.getValue())));
            }
        }
        return Optional.empty();
    }
}
