package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
        return retraction(
                LocalDate.parse(retraction.path("date").asText()),
                retraction.path("notice").asText());
    }

    /** The line that says in a study file that the study was retracted. */
    public static String retraction(LocalDate date, String notice) {
        return "\nretracted: {date: " + date + ", notice: \"" + notice.replace("\"", "'") + "\"}\n";
    }

    /** The guideline of a package with this literature in place of its own, compiled anew. */
    public Guideline applied(PackageFiles guideline) {
        Map<String, String> edited = new TreeMap<>();
        retracted.forEach((key, line) -> edited.put(file(key), text(guideline, file(key)) + line));
        added.forEach((key, study) -> edited.put(file(key), study));
        if (!parameters.isEmpty()) {
            edited.put(GuidelinePackages.MANIFEST, set(text(guideline, GuidelinePackages.MANIFEST)));
        }
        return Guidelines.from(guideline.with(edited));
    }

    private String set(String manifest) {
        try {
            JsonNode tree = YAML.readTree(manifest);
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
            return YAML.writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PackageFiles guideline, String file) {
        return guideline
                .text(file)
                .orElseThrow(() -> new IllegalArgumentException("There is no study file " + file + "."));
    }

    private static String file(String key) {
        return "evidence/" + key + ".yaml";
    }
}
