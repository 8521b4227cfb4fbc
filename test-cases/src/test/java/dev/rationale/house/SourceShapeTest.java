package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files stay small, packages are null-marked, and nothing is written twice. */
class SourceShapeTest {

    private static final int BLOCK = 6;
    private static final int MEDIAN_LINES = 90;
    private static final int LONGEST_FILE = 300;

    @Test
    void theMedianJavaFileIsShort() {
        List<Long> lengths = Repository.mainJava().stream()
                .map(SourceShapeTest::lines)
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN_LINES);
    }

    @Test
    void noJavaFileOfTheProductIsLong() {
        assertThat(Repository.mainJava().stream()
                        .filter(file -> lines(file) > LONGEST_FILE)
                        .map(Repository::name))
                .isEmpty();
    }

    @Test
    void everyPackageOfTheProductIsNullMarked() {
        assertThat(Repository.mainJava().stream()
                        .map(file -> file.resolveSibling("package-info.java"))
                        .distinct()
                        .filter(file ->
                                !Files.exists(file) || !Repository.text(file).contains("@NullMarked"))
                        .map(Repository::name))
                .isEmpty();
    }

    /** Marks of an expression that looks for a word of DRL, for a comparison or for an insertion. */
    @Test
    void noRegularExpressionReadsDrl() {
        List<String> marks = List.of(
                "insert\\\\(",
                "insert\\\\s",
                "when\\\\b",
                "then\\\\b",
                "\\\\bnot\\\\s",
                "\\\\s*==",
                "collect\\\\(",
                "new Recommendation\\\\(");
        assertThat(Repository.mainJava().stream()
                        .filter(file -> marks.stream().anyMatch(Repository.text(file)::contains))
                        .map(Repository::name))
                .as("files outside engine.rule that read DRL by themselves; expected questions to the model")
                .isEmpty();
    }

    @Test
    void noBlockOfSixLinesStandsTwice() {
        Map<String, String> firstPlace = new HashMap<>();
        var twice = new TreeSet<String>();
        for (Path file : Repository.mainJava()) {
            List<Line> lines = meaningful(file);
            for (int start = 0; start + BLOCK <= lines.size(); start++) {
                List<Line> block = lines.subList(start, start + BLOCK);
                String text = block.stream().map(Line::text).collect(Collectors.joining("\n"));
                String place = Repository.name(file) + ":" + block.get(0).number();
                String first = firstPlace.putIfAbsent(text, place);
                if (first != null) {
                    twice.add(first + " ~ " + place);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    /** A package is a value: neither it nor a copy of it is laid out on a disk in order to be read. */
    @Test
    void nothingMakesATemporaryDirectory() {
        assertThat(Repository.mainJava().stream()
                        .filter(file -> Repository.text(file).contains("createTempDirectory"))
                        .map(Repository::name))
                .isEmpty();
    }

    private static List<Line> meaningful(Path file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Repository.text(file).lines().toList()) {
            number++;
            String text = line.strip();
            boolean thin =
                    text.length() < 3 || text.startsWith("import ") || text.startsWith("*") || text.startsWith("/");
            if (!thin) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    private static long lines(Path file) {
        return Repository.text(file).lines().count();
    }

    private record Line(int number, String text) {}
}
