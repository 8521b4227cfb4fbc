package dev.rationale.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bundles that are on file, written as the export of one server: a file of lines for each type. */
final class Export {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> byType = new TreeMap<>();
    private final Map<String, List<String>> byPatient = new LinkedHashMap<>();

    /** The folder of the bundles that the repository has. */
    static Path data() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("test-cases/pom.xml"))) {
            here = Objects.requireNonNull(here.getParent());
        }
        return here.resolve("test-cases/src/main/resources/data");
    }

    static List<Path> bundles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|xml)(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            byte[] read = Files.readAllBytes(file);
            if (!file.toString().endsWith(".gz")) {
                return read;
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(read))) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the resources of a bundle of one patient. */
    void add(byte[] bundle) throws IOException {
        List<String> lines = new ArrayList<>();
        String patient = "";
        for (JsonNode entry : JSON.readTree(bundle).path("entry")) {
            JsonNode resource = entry.path("resource");
            String type = resource.path("resourceType").asText();
            patient = type.equals("Patient") ? resource.path("id").asText() : patient;
            String line = JSON.writeValueAsString(resource);
            lines.add(line);
            byType.computeIfAbsent(type, any -> new ArrayList<>()).add(line);
        }
        byPatient.put(patient, lines);
    }

    /** The lines of each patient, as they would be put to {@code eval}. */
    Map<String, List<String>> byPatient() {
        return byPatient;
    }

    List<String> of(String type) {
        return byType.computeIfAbsent(type, any -> new ArrayList<>());
    }

    /** Writes one file a type; those of some types zipped, in two halves. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> type : byType.entrySet()) {
            List<String> lines = type.getValue();
            int half = lines.size() / 2;
            file(folder.resolve(type.getKey() + ".000.ndjson"), lines.subList(0, half), false);
            file(folder.resolve(type.getKey() + ".001.ndjson.gz"), lines.subList(half, lines.size()), true);
        }
    }

    private static void file(Path file, List<String> lines, boolean zipped) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = zipped ? new GZIPOutputStream(raw) : raw) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
