package dev.rationale.engine.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a package with line ends normalised, so that a checkout on another system is the same guideline. The cases
 * beside them are no part of it: they test the guideline, and another test does not make another guideline.
 *
 * @param byPath text by path, with forward slashes, sorted
 */
record PackageFiles(SortedMap<String, String> byPath) {

    private static final List<String> ENDINGS = List.of(".yaml", ".drl");
    private static final String CASES = "cases/";

    PackageFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    static PackageFiles under(Path root) {
        if (!Files.isDirectory(root)) {
            throw new InvalidGuideline(List.of(new Problem(
                    "M001",
                    root.toString(),
                    0,
                    "no such directory; expected a guideline package",
                    "the path is misspelled.")));
        }
        SortedMap<String, String> byPath = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(CASES) && ENDINGS.stream().anyMatch(path::endsWith)) {
                    byPath.put(path, Files.readString(file).replace("\r\n", "\n"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the package " + root + " cannot be read: " + e.getMessage(), e);
        }
        return new PackageFiles(byPath);
    }

    /** The files in a folder with an ending. */
    SortedMap<String, String> texts(String folder, String ending) {
        SortedMap<String, String> found = new TreeMap<>();
        byPath.forEach((path, text) -> {
            if (path.startsWith(folder) && path.endsWith(ending)) {
                found.put(path, text);
            }
        });
        return found;
    }

    /** SHA-256 over path, length and bytes of each file in order of path. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byPath.forEach((path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
