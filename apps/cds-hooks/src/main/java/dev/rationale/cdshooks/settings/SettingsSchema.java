package dev.rationale.cdshooks.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a door lets one set: a part of {@code docs/schema/settings.schema.json}, from which its documentation is made, too. */
public final class SettingsSchema {

    private final ObjectNode whole = Shape.schema("settings");
    private final JsonNode root;
    private final Shape shape;
    private final List<Setting> settings = new ArrayList<>();

    /**
     * The settings of a door.
     *
     * @param door {@code service} or {@code plugin}
     */
    public SettingsSchema(String door) {
        this.root = whole.at("/$defs/" + door);
        this.shape = Shape.of("settings", door);
        walk("", root);
    }

    private void walk(String path, JsonNode part) {
        part.path("properties").properties().forEach(one -> {
            JsonNode here = resolved(one.getValue());
            String name = path.isEmpty() ? one.getKey() : path + "." + one.getKey();
            JsonNode items = resolved(here.path("items"));
            if (here.has("properties")) {
                walk(name, here);
            } else if (items.has("properties")) {
                walk(name + "[]", items);
            } else {
                settings.add(new Setting(
                        name,
                        here.path("type").asText(),
                        here.path("format").asText(),
                        here.path("expected").asText(),
                        here.path("default").asText(),
                        here.path("description").asText()));
            }
        });
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.isEmpty() ? part : whole.at(reference.substring(1));
    }

    Shape shape() {
        return shape;
    }

    /** Everything that can be set, in the order of the schema. */
    public List<Setting> settings() {
        return List.copyOf(settings);
    }

    /** The setting of a path; the number of an item does not matter. */
    Optional<Setting> at(String path) {
        String general = path.replaceAll("\\[\\d+]", "[]");
        return settings.stream().filter(one -> one.path().equals(general)).findFirst();
    }

    /** Sets what was left out to what holds then. */
    void complete(ObjectNode document) {
        complete(document, root);
    }

    private void complete(ObjectNode document, JsonNode part) {
        part.path("properties").properties().forEach(one -> {
            JsonNode here = resolved(one.getValue());
            if (here.has("properties")) {
                complete(document.withObjectProperty(one.getKey()), here);
            } else if (!document.has(one.getKey()) && here.has("default")) {
                document.set(one.getKey(), here.get("default").deepCopy());
            }
            if (document.get(one.getKey()) instanceof ArrayNode items) {
                items.forEach(item -> {
                    if (item instanceof ObjectNode object) {
                        complete(object, resolved(here.path("items")));
                    }
                });
            }
        });
    }
}
