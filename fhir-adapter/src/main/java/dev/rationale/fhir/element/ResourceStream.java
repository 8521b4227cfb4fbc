package dev.rationale.fhir.element;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Walks over JSON tokens and builds only the resources of interest. A bundle's entries, bundles in bundles, parameters, an array,
 * NDJSON and a lone resource all come out as one list.
 */
public final class ResourceStream {

    private final Collected collected;

    public ResourceStream(Set<String> interesting) {
        this.collected = new Collected(interesting);
    }

    /** Reads everything that a parser gives, after what was read before. */
    public void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            value(parser, BundleEntry.NONE);
        }
    }

    /** What was read, in order. */
    public Collected collected() {
        return collected;
    }

    private void value(JsonParser parser, BundleEntry entry) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, entry);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT && parser.nextToken() != JsonToken.END_OBJECT) {
            object(parser, entry);
        }
    }

    /** The type decides whether a resource is built; where it does not come first, the object is built to find it. */
    private void object(JsonParser parser, BundleEntry entry) throws IOException {
        if ("resourceType".equals(parser.currentName())) {
            if (parser.nextToken().isScalarValue()) {
                typed(parser, parser.getValueAsString(""), entry);
            } else {
                untyped(parser, entry);
            }
        } else {
            built(JsonElement.members(parser), entry);
        }
    }

    /** A type that is a list or an object is none. */
    private void untyped(JsonParser parser, BundleEntry entry) throws IOException {
        parser.skipChildren();
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            built(JsonElement.members(parser), entry);
        }
    }

    private void typed(JsonParser parser, String type, BundleEntry entry) throws IOException {
        if (type.equals("Bundle")) {
            bundle(parser);
        } else if (collected.wants(type)) {
            boolean bare = parser.nextToken() == JsonToken.END_OBJECT;
            resource(type, bare ? JsonElement.empty(JsonToken.START_OBJECT) : JsonElement.members(parser), entry);
        } else {
            collected.skip(type);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }

    private void bundle(JsonParser parser) throws IOException {
        BundlePage page = collected.page();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("entry".equals(name) && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entry(parser, page);
                    page.entries++;
                }
            } else if (!page.takes(name, parser)) {
                parser.skipChildren();
            }
        }
        collected.close(page);
    }

    /** What stands around the resource may come after it, so it is told to it at the end. */
    private void entry(JsonParser parser, BundlePage page) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        int before = collected.resources().size();
        EntryMembers members = new EntryMembers();
        boolean bundle = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if ("resource".equals(name)) {
                int bundles = collected.pages().size();
                members.holds(parser.currentToken() != JsonToken.VALUE_NULL);
                value(parser, BundleEntry.NONE);
                bundle = collected.pages().size() > bundles;
            } else if (!members.takes(name, parser)) {
                parser.skipChildren();
            }
        }
        collected.told(before, bundle, members, page);
    }

    private void resource(String type, JsonElement element, BundleEntry entry) {
        collected.add(type, element, entry);
        if (type.equals("Parameters")) {
            inParameters(element);
        }
    }

    private void inParameters(Element parameters) {
        for (String name : new String[] {"parameter", "part"}) {
            for (Element parameter : parameters.children(name)) {
                parameter.child("resource").map(JsonElement.class::cast).ifPresent(one -> built(one, BundleEntry.NONE));
                inParameters(parameter);
            }
        }
    }

    private void built(JsonElement element, BundleEntry entry) {
        String type = element.child("resourceType").flatMap(Element::text).orElse("");
        if (type.equals("Bundle") || (type.isEmpty() && !element.items("entry").isEmpty())) {
            built(element);
        } else if (collected.wants(type)) {
            resource(type, element, entry);
        } else if (!type.isEmpty()) {
            collected.skip(type);
        }
    }

    private void built(JsonElement bundle) {
        BundlePage page = collected.page();
        page.takes(bundle);
        for (Element entry : bundle.items("entry")) {
            int before = collected.resources().size();
            Optional<JsonElement> resource = entry.child("resource").map(JsonElement.class::cast);
            int bundles = collected.pages().size();
            resource.ifPresent(one -> built(one, BundleEntry.NONE));
            EntryMembers members = new EntryMembers(entry);
            members.holds(resource.isPresent());
            collected.told(before, collected.pages().size() > bundles, members, page);
            page.entries++;
        }
        collected.close(page);
    }
}
