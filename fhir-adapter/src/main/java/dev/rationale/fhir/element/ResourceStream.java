package dev.rationale.fhir.element;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Walks over JSON tokens and builds only the resources of interest. A bundle's entries, an array, NDJSON and a lone resource
 * all come out as one list.
 */
public final class ResourceStream {

    private final Set<String> interesting;
    private final List<Resource> resources = new ArrayList<>();
    private int seen;

    public ResourceStream(Set<String> interesting) {
        this.interesting = interesting;
    }

    /** Reads everything that a parser gives, after what was read before. */
    public void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            value(parser);
        }
    }

    /** What was read of interest, in order. */
    public List<Resource> resources() {
        return resources;
    }

    /** How many resources there were, interesting or not. */
    public int seen() {
        return seen;
    }

    private void value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT && parser.nextToken() != JsonToken.END_OBJECT) {
            object(parser);
        }
    }

    /** The type decides whether a resource is built; where it does not come first, the object is built to find it. */
    private void object(JsonParser parser) throws IOException {
        if ("resourceType".equals(parser.currentName())) {
            parser.nextToken();
            typed(parser, parser.getValueAsString(""));
        } else {
            built(JsonElement.members(parser));
        }
    }

    private void typed(JsonParser parser, String type) throws IOException {
        if (type.equals("Bundle")) {
            bundle(parser);
            return;
        }
        seen++;
        if (interesting.contains(type)) {
            boolean bare = parser.nextToken() == JsonToken.END_OBJECT;
            add(type, bare ? JsonElement.empty(JsonToken.START_OBJECT) : JsonElement.members(parser));
        } else {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }

    private void bundle(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("entry".equals(name) && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entry(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entry(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        int before = resources.size();
        String fullUrl = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if ("fullUrl".equals(name)) {
                fullUrl = parser.getValueAsString("");
            } else if ("resource".equals(name)) {
                value(parser);
            } else {
                parser.skipChildren();
            }
        }
        named(before, fullUrl);
    }

    /** A fullUrl belongs to the entry's own resource, wherever in the entry it stood. */
    private void named(int index, String fullUrl) {
        if (index == resources.size() - 1) {
            resources.set(index, resources.get(index).at(fullUrl));
        }
    }

    private void built(JsonElement element) {
        String type = asWritten(element, "resourceType");
        List<Element> entries = element.items("entry");
        if (!entries.isEmpty()) {
            for (Element entry : entries) {
                int before = resources.size();
                entry.child("resource").map(JsonElement.class::cast).ifPresent(this::built);
                named(before, asWritten(entry, "fullUrl"));
            }
        } else if (!type.isEmpty()) {
            seen++;
            if (interesting.contains(type)) {
                add(type, element);
            }
        }
    }

    private void add(String type, JsonElement element) {
        String place = "resource " + seen;
        resources.add(new Resource(type, asWritten(element, "id"), "", place, element));
    }

    private static String asWritten(Element element, String name) {
        return element.child(name).flatMap(Element::text).orElse("");
    }
}
