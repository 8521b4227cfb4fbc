package dev.rationale.engine.written;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A mapping in one of the application's own tables: what is not written is empty. A start needs several of these tables, and a mapper of
 * objects would take longer to be made than all of them to be read.
 *
 * <pre>{@code PlainYaml.beside(CodeSystems.class, "systems.yaml").list("systems").get(0).text("uri")}</pre>
 */
public final class PlainYaml {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<String, Object> values = new LinkedHashMap<>();

    private PlainYaml() {}

    /** The table in a file beside a class. */
    public static PlainYaml beside(Class<?> type, String file) {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return documents(in).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The application's own " + file + " cannot be read.", e);
        }
    }

    /** Every document of a file. Where modules are put into one jar, their files follow one another in one file. */
    public static List<PlainYaml> documents(InputStream in) throws IOException {
        List<PlainYaml> documents = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(in)) {
            while (parser.nextToken() != null) {
                documents.add(mapping(parser));
            }
        }
        return documents;
    }

    private static PlainYaml mapping(JsonParser parser) throws IOException {
        PlainYaml mapping = new PlainYaml();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            mapping.values.put(key, value(parser));
        }
        return mapping;
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping(parser);
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return parser.getText();
        }
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public String text(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    public List<String> texts(String key) {
        return all(key, String.class);
    }

    /** The mapping under a key. */
    public PlainYaml part(String key) {
        return values.get(key) instanceof PlainYaml part ? part : new PlainYaml();
    }

    /** The mappings that are listed under a key. */
    public List<PlainYaml> list(String key) {
        return all(key, PlainYaml.class);
    }

    private <T> List<T> all(String key, Class<T> type) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(type::cast).toList()
                : List.of();
    }

    /** Each text at whatever depth, by its keys with dots between them. */
    public void forEachText(BiConsumer<String, String> taking) {
        values.forEach((key, value) -> {
            if (value instanceof PlainYaml part) {
                part.forEachText((below, text) -> taking.accept(key + "." + below, text));
            } else {
                taking.accept(key, String.valueOf(value));
            }
        });
    }
}
