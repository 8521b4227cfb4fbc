package dev.rationale.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * One member of a kind of record: what is added to, or taken from, a record that is read without doubt, and what is then read.
 *
 * @param name the file that it stands in and what it is about
 * @param json the whole record
 * @param own the names of the resources that the case added
 * @param expected what is expected, as the file writes it
 */
record Member(String name, String json, Set<String> own, JsonNode expected) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "http://ex.org/fhir/";

    static Member of(String file, JsonNode written, JsonNode plain) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        List<String> without = texts(written.path("without"));
        plain.path("record").properties().forEach(one -> {
            if (!without.contains(one.getKey())) {
                add(entries, one.getValue(), plain, one.getKey());
            }
        });
        Set<String> own = new java.util.TreeSet<>();
        int number = 0;
        for (JsonNode one : written.path("with")) {
            number++;
            own.add(add(entries, one, plain, "n" + number));
        }
        written.path("bundle").properties().forEach(one -> bundle.set(one.getKey(), one.getValue()));
        String name = file + ": " + written.path("of").asText() + ", "
                + written.path("as").asText();
        return new Member(name, bundle.toString(), own, written);
    }

    /** An entry that names its type before its members, or one written out with its full URL or request. */
    private static String add(ArrayNode entries, JsonNode written, JsonNode plain, String id) {
        if (written.has("resource") || written.has("request")) {
            ObjectNode entry = written.deepCopy();
            entry.remove("resource");
            JsonNode typed = written.path("resource");
            String name = entry.path("request").path("url").asText();
            if (!typed.isMissingNode()) {
                ObjectNode resource = resource(typed, plain, id);
                entry.set("resource", resource);
                name = resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText();
            }
            entries.add(entry);
            String url = entry.path("fullUrl").asText();
            return url.startsWith("urn:")
                    ? resource(typed, plain, id).path("resourceType").asText() + "/" + url
                    : name;
        }
        ObjectNode resource = resource(written, plain, id);
        String name = resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
        entries.addObject().put("fullUrl", BASE + name).set("resource", resource);
        return name;
    }

    /** What every resource of a type needs and the case does not speak of is filled in; null leaves it out. */
    private static ObjectNode resource(JsonNode typed, JsonNode plain, String id) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        ObjectNode resource =
                JSON.createObjectNode().put("resourceType", only.getKey()).put("id", id);
        plain.path("every")
                .path(only.getKey())
                .properties()
                .forEach(one -> resource.set(one.getKey(), written(one.getValue(), plain.path("systems"))));
        only.getValue().properties().forEach(one -> {
            if (one.getKey().startsWith("effective")) {
                resource.remove(List.of("effectiveDateTime", "effectivePeriod"));
            }
            resource.set(one.getKey(), written(one.getValue(), plain.path("systems")));
        });
        List<String> absent = new ArrayList<>();
        resource.properties().forEach(one -> {
            if (one.getValue().isNull()) {
                absent.add(one.getKey());
            }
        });
        resource.remove(absent);
        return resource;
    }

    /** A concept may be written as {@code @system|code|display}, several codings with a semicolon between them. */
    private static JsonNode written(JsonNode value, JsonNode systems) {
        if (value.isTextual() && value.asText().startsWith("@")) {
            ObjectNode concept = JSON.createObjectNode();
            ArrayNode codings = concept.putArray("coding");
            for (String one : value.asText().substring(1).split(";", -1)) {
                String[] parts = one.split("\\|", -1);
                ObjectNode coding = codings.addObject();
                String system = systems.path(parts[0]).asText(parts[0]);
                if (!system.isEmpty()) {
                    coding.put("system", system);
                }
                coding.put("code", parts[1]);
                if (parts.length > 2) {
                    coding.put("display", parts[2]);
                }
            }
            return concept;
        }
        if (value.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            value.forEach(one -> all.add(written(one, systems)));
            return all;
        }
        if (value.isObject()) {
            ObjectNode all = JSON.createObjectNode();
            value.properties().forEach(one -> all.set(one.getKey(), written(one.getValue(), systems)));
            return all;
        }
        return value;
    }

    List<String> expects(String member) {
        return texts(expected.path(member));
    }

    static List<String> texts(JsonNode list) {
        Iterator<JsonNode> all = list.isArray()
                ? list.iterator()
                : list.isMissingNode()
                        ? List.<JsonNode>of().iterator()
                        : List.of(list).iterator();
        return StreamSupport.stream(((Iterable<JsonNode>) () -> all).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
