package dev.rationale.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All cases of this module, and the guideline that they are about, each loaded once. */
final class Cases {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Guideline GUIDELINE = Guidelines.bundled();
    private static final List<Case> ALL = files().stream()
            .flatMap(file -> CaseFile.read(file, RESOURCES).stream())
            .toList();

    private Cases() {}

    static List<Case> all() {
        return ALL;
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("cases"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
