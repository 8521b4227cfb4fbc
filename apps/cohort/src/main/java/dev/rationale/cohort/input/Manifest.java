package dev.rationale.cohort.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What an export says of itself when it is complete: which files hold which type, and how many resources each.
 *
 * @param file its own name
 * @param types the type that each file holds, by the name that the file has here
 * @param aside files that hold no records: what was deleted, and what went wrong while it was exported
 * @param errors how many files tell of what went wrong
 */
record Manifest(String file, Map<String, String> types, List<String> aside, int errors) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST = 16 << 20;

    /** The manifest that lies in a folder, if one does. */
    static Optional<Manifest> in(FileSystem system, Path folder, List<FileStatus> files) throws IOException {
        for (FileStatus file : files) {
            boolean maybe = file.getPath().getName().endsWith(".json")
                    && file.getLen() < LARGEST
                    && file.getPath().getParent().equals(folder);
            if (maybe && files.stream().anyMatch(one -> one.getPath().getName().contains(".ndjson"))) {
                Optional<Manifest> manifest = read(system, file.getPath());
                if (manifest.isPresent()) {
                    return manifest;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Manifest> read(FileSystem system, Path path) throws IOException {
        try (InputStream in = system.open(path)) {
            JsonNode json = JSON.readTree(in);
            if (!json.path("output").isArray() || !json.has("transactionTime")) {
                return Optional.empty();
            }
            Map<String, String> types = new TreeMap<>();
            json.path("output")
                    .forEach(one -> types.put(name(one), one.path("type").asText()));
            List<String> aside = new ArrayList<>();
            json.path("deleted").forEach(one -> aside.add(name(one)));
            json.path("error").forEach(one -> aside.add(name(one)));
            return Optional.of(new Manifest(
                    path.getName(), types, aside, json.path("error").size()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The address of a file ends with the name under which it is kept, whether zipped or not. */
    private static String name(JsonNode file) {
        return file.path("url").asText().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    }

    /** Whether a file that lies beside it holds records. */
    boolean counts(String name) {
        return !name.equals(file) && !aside.contains(name) && !aside.contains(plain(name));
    }

    String type(String name) {
        return types.getOrDefault(name, types.getOrDefault(plain(name), ""));
    }

    private static String plain(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /** What it names and is not there. */
    List<String> missing(List<String> names) {
        List<String> here = names.stream().map(Manifest::plain).toList();
        List<String> missing = new ArrayList<>();
        types.forEach((name, type) -> {
            if (!here.contains(plain(name))) {
                missing.add(type + " " + name + ": the manifest names it, and it is not there");
            }
        });
        if (errors > 0) {
            missing.add(" " + file + ": the manifest tells of " + errors + " files of errors of the export");
        }
        return missing;
    }
}
