package dev.rationale.authoring.complete;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.guideline.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The schema of a kind of file, walked along the keys that lead to a place. */
public final class FileSchema {

    private static final int DEEPEST = 20;

    private final JsonNode root;

    private FileSchema(JsonNode root) {
        this.root = root;
    }

    /** The schema of a file of a package. */
    public static Optional<FileSchema> of(String file) {
        return name(file).map(name -> new FileSchema(Shape.schema(name)));
    }

    /** The name of the schema that a file of a package has. */
    public static Optional<String> name(String file) {
        if (!file.endsWith(".yaml")) {
            return Optional.empty();
        }
        return switch (file) {
            case "guideline.yaml" -> Optional.of("guideline");
            case "facts.yaml" -> Optional.of("facts");
            case "types.yaml" -> Optional.of("types");
            default ->
                List.of("evidence", "messages", "terminology", "cases").stream()
                        .filter(folder -> file.startsWith(folder + "/"))
                        .findFirst();
        };
    }

    /** The keys that can stand below a path, each with its own schema. */
    Map<String, JsonNode> keys(List<String> path) {
        Map<String, JsonNode> keys = new TreeMap<>();
        at(path).forEach(schema -> schema.path("properties")
                .properties()
                .forEach(one -> keys.put(
                        one.getKey(), resolved(one.getValue(), 0).findFirst().orElse(one.getValue()))));
        return keys;
    }

    /** The labels of which the value at a path is one. */
    List<String> labels(List<String> path) {
        List<String> labels = new ArrayList<>();
        at(path).forEach(schema -> {
            schema.path("enum").forEach(label -> labels.add(label.asText()));
            if (schema.path("type").asText().equals("boolean")) {
                labels.addAll(List.of("true", "false"));
            }
        });
        return labels.stream().distinct().toList();
    }

    private Stream<JsonNode> at(List<String> path) {
        Stream<JsonNode> schemas = resolved(root, 0);
        for (String step : path) {
            schemas = schemas.flatMap(schema -> below(schema, step)).flatMap(schema -> resolved(schema, 0));
        }
        return schemas;
    }

    private static Stream<JsonNode> below(JsonNode schema, String step) {
        if (step.equals("[]")) {
            return Stream.of(schema.path("items")).filter(JsonNode::isObject);
        }
        JsonNode own = schema.path("properties").path(step);
        return Stream.of(own.isMissingNode() ? schema.path("additionalProperties") : own)
                .filter(JsonNode::isObject);
    }

    /** A schema itself, and whatever it refers to or is an alternative of. */
    private Stream<JsonNode> resolved(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return Stream.of();
        }
        String reference = schema.path("$ref").asText("");
        Stream<JsonNode> referred =
                reference.startsWith("#/") ? resolved(root.at(reference.substring(1)), depth + 1) : Stream.of();
        Stream<JsonNode> alternatives = Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(name -> StreamSupport.stream(schema.path(name).spliterator(), false))
                .flatMap(one -> resolved(one, depth + 1));
        return Stream.of(Stream.of(schema), referred, alternatives).flatMap(one -> one);
    }
}
