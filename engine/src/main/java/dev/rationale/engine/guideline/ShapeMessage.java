package dev.rationale.engine.guideline;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a validator says of one place of a document, in the words of this application. */
final class ShapeMessage {

    private static final String NOT_EMPTY = "\\S";
    private static final String DECIMAL_COMMA = "a decimal comma was written; YAML has a decimal point.";
    private static final Map<String, String> KINDS = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "keys with values");

    private final JsonNode schema;
    private final ValidationMessage told;

    ShapeMessage(JsonNode schema, ValidationMessage told) {
        this.schema = schema;
        this.told = told;
    }

    /** What is wrong; nothing where a number or a truth value stands for the text that it is written as. */
    Optional<Misshape> misshape() {
        JsonNode seen = told.getInstanceNode();
        return switch (told.getType()) {
            case "required" ->
                Optional.of(missing(
                        told.getProperty(), path(), part().at("/properties").path(told.getProperty())));
            case "additionalProperties" -> Optional.of(unknown());
            case "minItems" -> Optional.of(empty());
            case "enum" -> Optional.of(seen.isNull() ? empty() : unlisted());
            case "pattern" -> pattern();
            case "type" -> seen.isNull() ? Optional.of(empty()) : kind();
            default -> Optional.of(unlike(expectedNumber()));
        };
    }

    private Misshape missing(String key, String parent, JsonNode wanted) {
        return at(parent, "Y003", wanted, lacking(key(parent, key), wanted), "");
    }

    private Misshape empty() {
        return at(path(), "Y003", part(), lacking(key(), part()), "");
    }

    private static String lacking(String key, JsonNode wanted) {
        boolean list = wanted.path("type").asText().equals("array");
        return "the key '" + key + "' is missing or " + (list ? "an empty list" : "empty");
    }

    private Misshape unknown() {
        String key = told.getProperty();
        List<String> known = new ArrayList<>();
        part().path("properties").fieldNames().forEachRemaining(known::add);
        known.sort(null);
        String path = path().isEmpty() ? key : path() + "." + key;
        return at(
                path,
                "Y002",
                schema,
                "the key '" + key + "' is not known here; known are " + String.join(", ", known),
                key.matches("\\d+") ? DECIMAL_COMMA : Nearest.maybe(key, known));
    }

    private Misshape unlisted() {
        List<String> known = new ArrayList<>();
        part().path("enum").forEach(one -> known.add(one.asText()));
        String seen = told.getInstanceNode().asText();
        return at(
                path(),
                "Y004",
                part(),
                "'" + key() + "' is '" + seen + "'; expected one of " + String.join(", ", known),
                Nearest.maybe(seen, known));
    }

    /** A pattern without words of its own is for editors. */
    private Optional<Misshape> pattern() {
        if (part().path("pattern").asText().equals(NOT_EMPTY)) {
            return Optional.of(empty());
        }
        return part().has("expected") ? Optional.of(unlike("")) : Optional.empty();
    }

    /** YAML has one way to write a number and a text that looks like one. */
    private Optional<Misshape> kind() {
        JsonNode types = part().path("type");
        List<String> wanted = new ArrayList<>();
        if (types.isArray()) {
            types.forEach(one -> wanted.add(one.asText()));
        } else {
            wanted.add(types.asText());
        }
        if (wanted.contains("string") && told.getInstanceNode().isValueNode()) {
            return Optional.empty();
        }
        return Optional.of(
                unlike(wanted.stream().map(one -> KINDS.getOrDefault(one, one)).collect(Collectors.joining(" or "))));
    }

    private String expectedNumber() {
        return switch (told.getType()) {
            case "exclusiveMinimum" ->
                "a number above " + part().path("exclusiveMinimum").asText();
            case "minimum" ->
                "a number that is at least " + part().path("minimum").asText();
            case "maximum" ->
                "a number that is at most " + part().path("maximum").asText();
            case "minLength" -> "at least " + part().path("minLength").asText() + " characters";
            case "maxLength" -> "at most " + part().path("maxLength").asText() + " characters";
            default -> part().path(told.getType()).toString();
        };
    }

    private Misshape unlike(String expected) {
        JsonNode seen = told.getInstanceNode();
        String shown = seen.isValueNode() ? "'" + seen.asText() + "'" : seen.isArray() ? "a list" : "keys with values";
        return at(
                path(),
                "Y005",
                part(),
                (key().isEmpty() ? "the file" : "'" + key() + "'") + " is " + shown + "; expected "
                        + part().path("expected").asText(expected),
                seen.asText().matches("-?\\d+,\\d+") ? DECIMAL_COMMA : "");
    }

    private static Misshape at(String path, String finding, JsonNode part, String what, String maybe) {
        return new Misshape(path, part.path("finding").asText(finding), what, maybe);
    }

    /** The part of the schema whose keyword is not fulfilled. */
    private JsonNode part() {
        JsonNodePath fragment = told.getSchemaLocation().getFragment();
        StringBuilder pointer = new StringBuilder();
        for (int index = 0; index < fragment.getNameCount() - 1; index++) {
            pointer.append('/')
                    .append(String.valueOf(fragment.getElement(index))
                            .replace("~", "~0")
                            .replace("/", "~1"));
        }
        return schema.at(JsonPointer.compile(pointer.toString()));
    }

    /** The place in the document as {@link YamlPlaces} writes it. */
    private String path() {
        JsonNodePath location = told.getInstanceLocation();
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < location.getNameCount(); index++) {
            Object element = location.getElement(index);
            if (element instanceof Integer item) {
                path.append('[').append(item).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(element);
            }
        }
        return path.toString();
    }

    private String key() {
        String path = path().replaceAll("\\[\\d+]$", "");
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : key(path.substring(0, dot), path.substring(dot + 1));
    }

    /** {@code findings: claim} is the key {@code claim} inside {@code findings}. */
    private static String key(String parent, String key) {
        String above = parent.replaceAll("\\[\\d+]", "");
        above = above.substring(above.lastIndexOf('.') + 1);
        return above.isEmpty() ? key : above + ": " + key;
    }
}
