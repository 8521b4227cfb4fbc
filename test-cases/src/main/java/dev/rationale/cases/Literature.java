package dev.rationale.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Evidence that a file of cases supposes: study files added, and published ones retracted. No rule is touched.
 *
 * @param added study files by key, in YAML
 * @param retracted keys of studies, each with its line of retraction in YAML
 */
public record Literature(Map<String, String> added, Map<String, String> retracted) {

    public static final Literature AS_PUBLISHED = new Literature(Map.of(), Map.of());

    public Literature {
        added = Map.copyOf(added);
        retracted = Map.copyOf(retracted);
    }

    static Literature of(JsonNode literature) throws IOException {
        Map<String, String> added = new TreeMap<>();
        for (JsonNode study : literature.path("add")) {
            added.put(study.path("key").asText(), new YAMLMapper().writeValueAsString(study));
        }
        Map<String, String> retracted = new TreeMap<>();
        literature.path("retract").properties().forEach(study -> retracted.put(study.getKey(), line(study.getValue())));
        return new Literature(added, retracted);
    }

    private static String line(JsonNode retraction) {
        return "\nretracted: {date: " + retraction.path("date").asText() + ", notice: \""
                + retraction.path("notice").asText() + "\"}\n";
    }

    /** The guideline of a directory with this literature in place of its own, compiled from a copy. */
    public Guideline applied(Path guideline) {
        try {
            Path copy = Files.createTempDirectory("literature");
            for (Path file : files(guideline)) {
                Path target = copy.resolve(guideline.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file) + retraction(guideline.relativize(file)));
            }
            for (Map.Entry<String, String> study : added.entrySet()) {
                Files.writeString(copy.resolve("evidence").resolve(study.getKey() + ".yaml"), study.getValue());
            }
            Guideline applied = Guidelines.fromDirectory(copy);
            delete(copy);
            return applied;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String retraction(Path file) {
        String key = file.getFileName().toString().replace(".yaml", "");
        boolean study = file.startsWith("evidence");
        return study ? retracted.getOrDefault(key, "") : "";
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = new ArrayList<>(files.toList());
            Collections.reverse(deepestFirst);
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
