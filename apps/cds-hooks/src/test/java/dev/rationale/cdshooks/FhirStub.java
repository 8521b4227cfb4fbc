package dev.rationale.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Just enough of a FHIR server to answer the queries of the prefetch templates from one patient's bundle. */
final class FhirStub {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PATIENTS = Path.of("../../test-cases/src/main/resources/data/synthea-hiv");

    private final List<JsonNode> resources = new ArrayList<>();
    private final Map<String, String> urls = new TreeMap<>();

    FhirStub(JsonNode bundle) {
        bundle.path("entry").forEach(entry -> {
            resources.add(entry.path("resource"));
            String name = entry.at("/resource/resourceType").asText() + "/"
                    + entry.at("/resource/id").asText();
            urls.put(entry.path("fullUrl").asText(), name);
        });
    }

    static List<Path> patients() {
        try (Stream<Path> files = Files.list(PATIENTS)) {
            return files.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FhirStub of(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new FhirStub(JSON.readTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The resource of an id, to be changed. */
    ObjectNode resource(String id) {
        return resources.stream()
                .filter(one -> one.path("id").asText().equals(id))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    String patient() {
        return resources.stream()
                .filter(one -> one.path("resourceType").asText().equals("Patient"))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** What a server gives for a query: the resource, or a searchset whose references are relative. */
    JsonNode answer(String query) {
        String[] parts = query.split("\\?", 2);
        if (parts.length == 1) {
            return relative(resources.stream()
                    .filter(one -> query.equals(one.path("resourceType").asText() + "/"
                            + one.path("id").asText()))
                    .findFirst()
                    .orElseThrow());
        }
        Map<String, String> parameters = new TreeMap<>();
        Arrays.stream(parts[1].split("&", -1)).forEach(pair -> {
            String[] sides = pair.split("=", 2);
            if (parameters.put(sides[0], sides[1]) != null) {
                throw new IllegalArgumentException("A parameter is repeated: " + sides[0]);
            }
        });
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset");
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        resources.stream()
                .filter(one -> one.path("resourceType").asText().equals(parts[0]) && matches(one, parameters))
                .forEach(one -> entries.addObject().set("resource", relative(one)));
        bundle.put("total", entries.size());
        if (!entries.isEmpty()) {
            bundle.set("entry", entries);
        }
        return bundle;
    }

    private static boolean matches(JsonNode resource, Map<String, String> parameters) {
        boolean coded = !parameters.containsKey("code");
        for (JsonNode coding : resource.at("/code/coding")) {
            coded |= Set.of(parameters.getOrDefault("code", "").split(",", -1))
                    .contains(coding.path("code").asText());
        }
        String since = parameters.getOrDefault("date", "ge0000").substring(2);
        return coded && resource.path("effectiveDateTime").asText("9999").compareTo(since) >= 0;
    }

    /** A server that took in a transaction writes references by type and id. */
    private JsonNode relative(JsonNode resource) {
        JsonNode copy = resource.deepCopy();
        rewrite(copy);
        return copy;
    }

    private void rewrite(JsonNode node) {
        if (node.isObject() && node.has("reference")) {
            String url = node.path("reference").asText();
            ((ObjectNode) node).put("reference", urls.getOrDefault(url, url));
        }
        node.forEach(this::rewrite);
    }
}
