package dev.rationale.server.guideline;

import dev.rationale.cdshooks.service.ServiceTexts;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory as it was at one moment, compiled and put to its cases; nobody's edit changes it in between. */
final class Candidate {

    /** More files than any guideline has; a directory that holds more was named by mistake. */
    private static final int MOST_FILES = 5_000;

    private Candidate() {}

    /** A guideline that holds, or the reasons why it may not be put in force. */
    record Examined(List<Guideline> sound, List<String> failures) {}

    static Examined examine(Path directory, OwnCases cases) {
        Path copy = null;
        try {
            copy = Files.createTempDirectory("rationale-guideline");
            // The directory may be a link that is led to another place while this goes on.
            copyTree(directory.toRealPath(), copy);
            return examined(copy, cases);
        } catch (IOException e) {
            return new Examined(
                    List.of(),
                    List.of(directory + " cannot be read: " + e.getClass().getSimpleName()));
        } finally {
            if (copy != null) {
                delete(copy);
            }
        }
    }

    private static Examined examined(Path copy, OwnCases cases) {
        Guideline guideline = null;
        try {
            guideline = Guidelines.fromDirectory(copy);
            List<String> failures = new ArrayList<>(cases.failures(guideline, copy));
            ServiceTexts.missing(guideline).forEach(missing -> failures.add(missing.toString()));
            if (failures.isEmpty()) {
                return new Examined(List.of(guideline), List.of());
            }
            guideline.close();
            return new Examined(List.of(), failures);
        } catch (RuntimeException broken) {
            if (guideline != null) {
                guideline.close();
            }
            return new Examined(List.of(), told(broken, copy));
        }
    }

    private static List<String> told(RuntimeException broken, Path copy) {
        return String.valueOf(broken.getMessage())
                .replace(copy + "/", "")
                .lines()
                .toList();
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> paths = walk.limit(MOST_FILES + 1L).toList();
            if (paths.size() > MOST_FILES) {
                throw new IOException("too many files");
            }
            for (Path path : paths) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(path)) {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path copy) {
        try (Stream<Path> walk = Files.walk(copy)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
