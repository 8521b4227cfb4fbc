package dev.rationale.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.GuidelinePackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file of cases supposes: study files added, published ones retracted, parameters set as another site would. No rule is
 * touched.
 *
 * @param added study files by key, in YAML
 * @param retracted keys of studies, each with its line of retraction in YAML
 * @param parameters numbers by the name of the parameter
 */
public record Literature(Map<String, String> added, Map<String, String> retracted, Map<String, Double> parameters) {

    public static final Literature AS_PUBLISHED = new Literature(Map.of(), Map.of(), Map.of());

    private static final YAMLMapper YAML = new YAMLMapper();

    public Literature {
        added = Map.copyOf(added);
        retracted = Map.copyOf(retracted);
        parameters = Map.copyOf(parameters);
    }

    /** What a whole file of cases supposes. */
    static Literature of(JsonNode file) throws IOException {
        JsonNode literature = file.path("literature");
        Map<String, String> added = new TreeMap<>();
        for (JsonNode study : literature.path("add")) {
            added.put(study.path("key").asText(), YAML.writeValueAsString(study));
        }
        Map<String, String> retracted = new TreeMap<>();
        literature.path("retract").properties().forEach(study -> retracted.put(study.getKey(), line(study.getValue())));
        Map<String, Double> parameters = new TreeMap<>();
        file.path("parameters")
                .properties()
                .forEach(one -> parameters.put(one.getKey(), one.getValue().asDouble()));
        return new Literature(added, retracted, parameters);
    }

    private static String line(JsonNode retraction) {
        return "\nretracted: {date: " + retraction.path("date").asText() + ", notice: \""
                + retraction.path("notice").asText() + "\"}\n";
    }

    /** The guideline of a directory with this literature in place of its own, compiled from a copy. */
    public Guideline applied(Path guideline) {
        Path copy = PackageDirectory.copied(guideline);
        try {
            for (Map.Entry<String, String> study : retracted.entrySet()) {
                Files.writeString(file(copy, study.getKey()), study.getValue(), StandardOpenOption.APPEND);
            }
            for (Map.Entry<String, String> study : added.entrySet()) {
                Files.writeString(file(copy, study.getKey()), study.getValue());
            }
            if (!parameters.isEmpty()) {
                set(copy.resolve(GuidelinePackages.MANIFEST));
            }
            return Guidelines.fromDirectory(copy);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no study file " + copy.relativize(Path.of(e.getFile())), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PackageDirectory.delete(copy);
        }
    }

    private void set(Path manifest) throws IOException {
        JsonNode tree = YAML.readTree(manifest.toFile());
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        for (JsonNode parameter : tree.path("parameters")) {
            String name = parameter.path("name").asText();
            if (unknown.remove(name)) {
                ((ObjectNode) parameter).put("value", parameters.get(name));
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no parameter " + String.join(", ", unknown) + ".");
        }
        YAML.writeValue(manifest.toFile(), tree);
    }

    private static Path file(Path guideline, String key) {
        return guideline.resolve("evidence").resolve(key + ".yaml");
    }
}
