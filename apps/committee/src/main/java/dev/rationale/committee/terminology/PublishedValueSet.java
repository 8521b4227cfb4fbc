package dev.rationale.committee.terminology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.engine.terminology.CodeSystems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A FHIR ValueSet from a file, as the beginning of a value set of a package: its codes with the origin of each, in one member. What
 * it means in words, a person has to add.
 */
public final class PublishedValueSet {

    private final String text;
    private final JsonNode resource;

    /** The file is no value set, or does not hold its codes. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private PublishedValueSet(String text, JsonNode resource) {
        this.text = text;
        this.resource = resource;
    }

    /**
     * Reads JSON.
     *
     * @throws Unusable if it is no ValueSet
     */
    public static PublishedValueSet of(String json) {
        try {
            JsonNode resource = new ObjectMapper().readTree(json);
            if (!resource.path("resourceType").asText().equals("ValueSet")) {
                throw new Unusable("this is no FHIR ValueSet in JSON; expected \"resourceType\": \"ValueSet\"");
            }
            return new PublishedValueSet(json, resource);
        } catch (JsonProcessingException e) {
            throw new Unusable("this is no JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * The file of a value set in YAML.
     *
     * @param id its id
     * @throws Unusable if it neither is expanded nor lists its codes
     */
    public String asFile(String id, LocalDate today) {
        Map<String, String> rows = rows();
        StringBuilder yaml = new StringBuilder();
        yaml.append("id: ").append(id).append('\n');
        yaml.append("title: ").append(quoted(title())).append('\n');
        yaml.append("version: \"1\"\ndate: ").append(today).append("\nreads: term\nsources:\n  published:\n");
        yaml.append("    title: ").append(quoted(title() + origin())).append('\n');
        if (resource.hasNonNull("url")) {
            yaml.append("    url: ")
                    .append(quoted(resource.path("url").asText()))
                    .append('\n');
        }
        if (resource.hasNonNull("copyright")) {
            yaml.append("    licence: ")
                    .append(quoted(resource.path("copyright").asText()))
                    .append('\n');
        }
        yaml.append("members:\n  - name: ").append(id).append("\n    codes:\n");
        rows.values().forEach(row -> yaml.append("      - ").append(row).append('\n'));
        return yaml.toString();
    }

    private String title() {
        return resource.path("title")
                .asText(resource.path("name").asText(resource.path("id").asText()));
    }

    private String origin() {
        String version = resource.path("version").asText();
        return (version.isEmpty() ? "" : ", version " + version) + ", sha256 " + digest();
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        List<JsonNode> contained = new ArrayList<>();
        resource.path("expansion").path("contains").forEach(contained::add);
        while (!contained.isEmpty()) {
            JsonNode one = contained.remove(contained.size() - 1);
            one.path("contains").forEach(contained::add);
            if (one.hasNonNull("code") && !one.path("abstract").asBoolean()) {
                add(rows, one.path("system").asText(), one);
            }
        }
        if (rows.isEmpty()) {
            resource.path("compose").path("include").forEach(include -> listed(rows, include));
        }
        if (rows.isEmpty()) {
            throw new Unusable("the ValueSet is not expanded and lists no codes; expected 'expansion: contains'"
                    + "\n  Maybe a terminology server can give its expansion as a file.");
        }
        return rows;
    }

    private static void listed(Map<String, String> rows, JsonNode include) {
        if (include.has("filter") || include.has("valueSet") || !include.has("concept")) {
            throw new Unusable("the ValueSet includes codes by a rule, which only a terminology server can expand"
                    + "\n  Maybe a terminology server can give its expansion as a file.");
        }
        include.path("concept").forEach(one -> add(rows, include.path("system").asText(), one));
    }

    private static void add(Map<String, String> rows, String system, JsonNode one) {
        String name = CodeSystems.standard().name(system);
        String code = one.path("code").asText();
        rows.put(
                name + " " + code,
                "{system: %s, code: %s, display: %s, source: published}"
                        .formatted(
                                quoted(name),
                                quoted(code),
                                quoted(one.path("display").asText(code))));
    }

    /** YAML between quotation marks is JSON. */
    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\s+", " ")
                        .strip() + "\"";
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
