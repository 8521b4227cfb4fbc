package dev.rationale.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The seeds of every target, and what a long run once found: the files below {@code fuzz/}, each in the folder of its target. A long run
 * is {@code docs/results/fuzzing.py}; Jazzer's agent stays out of this JVM, which all tests share and which it would slow down.
 */
class SeedsTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicTest> areReadOrRefusedInWords() {
        return SeedFiles.targets().stream().flatMap(target -> Stream.concat(seeds(target), found(target)));
    }

    private static Stream<DynamicTest> seeds(SeedFiles.Target target) {
        return Stream.of(DynamicTest.dynamicTest(
                "seeds of " + target.name(), () -> target.seeds().get().forEach(target.asked())));
    }

    private static Stream<DynamicTest> found(SeedFiles.Target target) {
        Path folder = FOUND.resolve(target.name());
        return Files.isDirectory(folder)
                ? Reading.paths(folder)
                        .map(file -> DynamicTest.dynamicTest(
                                target.name() + "/" + file.getFileName(),
                                () -> target.asked().accept(Reading.bytes(file))))
                : Stream.empty();
    }
}
