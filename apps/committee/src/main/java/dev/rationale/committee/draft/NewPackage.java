package dev.rationale.committee.draft;

import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a package with one question, one study, one text in two languages, its cases and a README that teaches. */
public final class NewPackage {

    private static final String INDEX = "files.txt";
    private static final List<String> SCHEMAS = List.of(
            "cases.schema.json",
            "evidence.schema.json",
            "facts.schema.json",
            "guideline.schema.json",
            "messages.schema.json");

    private NewPackage() {}

    /**
     * Writes the package.
     *
     * @return the files that were written, relative to the directory
     * @throws IllegalArgumentException if the directory holds something already, or its name gives no id
     */
    public static List<String> write(Path directory) throws IOException {
        String id = id(directory);
        if (Files.exists(directory) && !isEmpty(directory)) {
            throw new IllegalArgumentException(directory + " is not empty.\n  Maybe another name was meant.");
        }
        Map<String, String> files = files(directory, id);
        PackageFiles.of(files).writeTo(directory);
        return List.copyOf(files.keySet());
    }

    /**
     * The files of a package that is to lie in a directory; nothing is written.
     *
     * @throws IllegalArgumentException if the directory's name gives no id
     */
    public static PackageFiles files(Path directory) throws IOException {
        return PackageFiles.of(files(directory, id(directory)));
    }

    private static Map<String, String> files(Path directory, String id) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : read(INDEX).lines().toList()) {
            files.put(file, read(file).replace("$ID", id).replace("$DIR", directory.toString()));
        }
        for (String schema : SCHEMAS) {
            files.put("schema/" + schema, read("/dev/rationale/engine/schema/" + schema));
        }
        return files;
    }

    private static String id(Path directory) {
        String name = Optional.ofNullable(directory.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("");
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (id.isEmpty()) {
            throw new IllegalArgumentException(directory + " gives the guideline no name; expected letters or digits.");
        }
        return id;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream in = NewPackage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The template lacks " + file + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
