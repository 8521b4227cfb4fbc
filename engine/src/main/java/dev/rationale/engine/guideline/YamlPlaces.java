package dev.rationale.engine.guideline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where each key of a YAML file is written.
 *
 * @param byPath the place of each key by its path, {@code recommendation.x.title} or {@code findings[0].claim}, in file order
 */
public record YamlPlaces(Map<String, Place> byPath) {

    private static final YAMLFactory YAML = new YAMLFactory();

    /** A line and a column, both from one. */
    public record Place(int line, int column) {

        /** The beginning of a file. */
        public static final Place START = new Place(1, 1);

        /** The place of an offset in a text. */
        public static Place at(String text, int offset) {
            String before = text.substring(0, offset);
            int line = (int) before.chars().filter(one -> one == '\n').count() + 1;
            return new Place(line, offset - before.lastIndexOf('\n'));
        }
    }

    public YamlPlaces {
        byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
    }

    /** The places in a text; what cannot be read ends the list. */
    public static YamlPlaces of(String text) {
        Map<String, Place> places = new LinkedHashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            walk(parser, places);
        } catch (IOException unreadable) {
            // The reader of the file tells what is wrong with it; here only what can be read has a place.
            return new YamlPlaces(places);
        }
        return new YamlPlaces(places);
    }

    public Place of(String path, Place otherwise) {
        return byPath.getOrDefault(path, otherwise);
    }

    private static void walk(JsonParser parser, Map<String, Place> places) throws IOException {
        Deque<String> above = new ArrayDeque<>();
        Deque<Integer> counts = new ArrayDeque<>();
        String here = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                String parent = above.isEmpty() ? "" : above.peek();
                here = parent.isEmpty() ? parser.currentName() : parent + "." + parser.currentName();
                places.putIfAbsent(here, place(parser.currentTokenLocation()));
                continue;
            }
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                above.pop();
                counts.pop();
                continue;
            }
            int count = counts.isEmpty() ? -1 : counts.pop();
            if (count >= 0) {
                here = above.peek() + "[" + count + "]";
                places.putIfAbsent(here, place(parser.currentTokenLocation()));
            }
            if (!above.isEmpty()) {
                counts.push(count >= 0 ? count + 1 : count);
            }
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                above.push(here);
                counts.push(token == JsonToken.START_ARRAY ? 0 : -1);
            }
        }
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
