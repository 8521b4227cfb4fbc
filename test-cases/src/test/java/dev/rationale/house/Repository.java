package dev.rationale.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The checkout that these tests run in. */
final class Repository {

    private static final List<String> MODULES =
            List.of("engine", "pages", "rules", "fhir-adapter", "service", "apps", "test-cases", "bench");

    private Repository() {}

    /** The directory that holds the parent pom and the README. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("test-cases/pom.xml"))) {
            here = Objects.requireNonNull(here.getParent(), "the tests do not run in a checkout");
        }
        return here;
    }

    static List<Path> mainJava() {
        return files("/src/main/java/", ".java");
    }

    static List<Path> allJava() {
        return files("/src/", ".java");
    }

    static List<Path> drl() {
        return files("/src/main/resources/guideline/", ".drl");
    }

    /** The files of all modules below a path segment and with an ending, sorted; build output is not looked at. */
    static List<Path> files(String segment, String ending) {
        return MODULES.stream()
                .map(root()::resolve)
                .flatMap(Repository::walk)
                .filter(file ->
                        file.toString().contains(segment) && file.toString().endsWith(ending))
                .filter(file -> !file.toString().contains("/target/"))
                .sorted()
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return root().relativize(file).toString();
    }

    static Stream<Path> walk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
