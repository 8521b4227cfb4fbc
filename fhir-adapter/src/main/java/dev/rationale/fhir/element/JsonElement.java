package dev.rationale.fhir.element;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rationale.engine.terminology.Described;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A node of a resource that was read from JSON. A resource has few members, so they are looked for one after the other. */
final class JsonElement implements Element {

    /** An object without members. */
    static final JsonElement NOTHING = empty(JsonToken.START_OBJECT);

    private final Optional<String> text;
    private final List<String> names;
    private final List<Element> values;
    private final JsonToken start;

    /** What it says as a concept, once that was asked; a code is asked about by every kind that may mean it. */
    private Optional<Described> described = Optional.empty();

    /** An object has names, and a value for each; an array has only values; a primitive that is not null has a text. */
    private JsonElement(JsonToken start, Optional<String> text, List<String> names, List<Element> values) {
        this.start = start;
        this.text = text;
        this.names = names;
        this.values = values;
    }

    /** The value at the parser's current token, which ends up on its last. */
    static JsonElement read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return parser.nextToken() == JsonToken.END_OBJECT ? empty(token) : members(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser);
        }
        return token == JsonToken.VALUE_NULL
                ? empty(token)
                : new JsonElement(token, Optional.of(parser.getText()), List.of(), List.of());
    }

    /** An object from the current name to its end. */
    static JsonElement members(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        List<Element> values = new ArrayList<>();
        do {
            names.add(parser.currentName());
            parser.nextToken();
            values.add(read(parser));
        } while (parser.nextToken() != JsonToken.END_OBJECT);
        return new JsonElement(JsonToken.START_OBJECT, Optional.empty(), names, values);
    }

    private static JsonElement items(JsonParser parser) throws IOException {
        List<Element> items = new ArrayList<>(2);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new JsonElement(JsonToken.START_ARRAY, Optional.empty(), List.of(), items);
    }

    static JsonElement empty(JsonToken start) {
        return new JsonElement(start, Optional.empty(), List.of(), List.of());
    }

    static JsonElement words(String text) {
        return new JsonElement(JsonToken.VALUE_STRING, Optional.of(text), List.of(), List.of());
    }

    /** An object with one member. */
    static JsonElement holding(String name, JsonElement value) {
        return holding(Map.of(name, value));
    }

    /** An object with these members, of which none is an element of another kind. */
    static JsonElement holding(Map<String, ? extends Element> members) {
        List<String> names = members.keySet().stream().sorted().toList();
        List<Element> values = names.stream()
                .<Element>map(name -> Objects.requireNonNull(members.get(name)))
                .toList();
        return new JsonElement(JsonToken.START_OBJECT, Optional.empty(), names, values);
    }

    /** The items of a member that is an array; empty if it is none. */
    List<Element> items(String name) {
        return value(name).filter(value -> value.start == JsonToken.START_ARRAY).stream()
                .flatMap(array -> array.values.stream())
                .toList();
    }

    /** Where a member is. A name keeps its hash code, so that most others are told apart without looking at their letters. */
    private int index(String name) {
        int hash = name.hashCode();
        for (int index = 0; index < names.size(); index++) {
            String other = names.get(index);
            if (other.hashCode() == hash && other.equals(name)) {
                return index;
            }
        }
        return -1;
    }

    private Optional<JsonElement> value(String name) {
        int index = index(name);
        return index < 0 ? Optional.empty() : Optional.of((JsonElement) values.get(index));
    }

    @Override
    public List<Element> children(String name) {
        int index = index(name);
        if (index < 0) {
            return List.of();
        }
        JsonElement value = (JsonElement) values.get(index);
        return switch (value.start) {
            case VALUE_NULL -> List.of();
            case START_ARRAY -> value.values;
            default -> List.of(value);
        };
    }

    @Override
    public Optional<String> text() {
        return text;
    }

    @Override
    public Described described() {
        if (described.isEmpty()) {
            described = Optional.of(Concept.described(this));
        }
        return described.get();
    }

    @Override
    public Optional<Choice> choice(String name) {
        for (int index = 0; index < names.size(); index++) {
            String key = names.get(index);
            if (key.length() > name.length()
                    && key.startsWith(name)
                    && Character.isUpperCase(key.charAt(name.length()))) {
                return Optional.of(new Choice(key.substring(name.length()), values.get(index)));
            }
        }
        return Optional.empty();
    }

    /** True of the same members with the same values, in any order of the members. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonElement that
                && start == that.start
                && text.equals(that.text)
                && (names.isEmpty() ? values.equals(that.values) : members().equals(that.members()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, text, names.isEmpty() ? values : members());
    }

    private Map<String, Element> members() {
        Map<String, Element> members = new HashMap<>();
        for (int index = 0; index < names.size(); index++) {
            members.put(names.get(index), values.get(index));
        }
        return members;
    }

    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(names);
    }
}
