package dev.rationale.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

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
        return retraction(
                LocalDate.parse(retraction.path("date").asText()),
                retraction.path("notice").asText());
    }

    /** The line that says in a study file that the study was retracted. */
    public static String retraction(LocalDate date, String notice) {
        return "\nretracted: {date: " + date + ", notice: \"" + notice.replace("\"", "'") + "\"}\n";
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
            return Guidelines.fromDirectory(copy);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "There is no study file " + copy.relativize(Path.of(e.getFile())) + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PackageDirectory.delete(copy);
        }
    }

    private static Path file(Path guideline, String key) {
        return guideline.resolve("evidence").resolve(key + ".yaml");
    }
}
