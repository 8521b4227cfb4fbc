package dev.rationale.audit.trail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Erasures done while another process had the log: the keys are gone at once, the record of it waits for the next opening. */
record PendingErasures(Path directory) {

    /** Takes one erasure. */
    interface Each {
        void take(String by, Map<String, String> details);
    }

    void add(String by, Map<String, String> details) {
        Path file = directory.resolve(details.getOrDefault("patient", "all") + ".json");
        try {
            Files.createDirectories(directory);
            Files.write(
                    file,
                    Canonical.json(Map.of("by", by, "details", details)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the keys are erased, but the note of it cannot be kept.",
                    e);
        }
    }

    void takeAll(Each each) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try {
            for (Path file : files()) {
                JsonNode note = Canonical.tree(Files.readString(file));
                Map<String, String> details = new TreeMap<>();
                for (Map.Entry<String, JsonNode> one : note.path("details").properties()) {
                    details.put(one.getKey(), one.getValue().asText());
                }
                each.take(note.path("by").asText(), details);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, directory + ": pending notes cannot be taken.", e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
