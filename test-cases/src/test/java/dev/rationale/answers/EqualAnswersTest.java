package dev.rationale.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The answers to every case and every bundled document are those whose digests stand in {@code answers.sha256}, but for the paths
 * of {@code answers-left-out.txt}. System properties:
 *
 * <ul>
 *   <li>{@code answers.dump=DIR} writes the answers into a directory.
 *   <li>{@code answers.before=DIR} names such a directory of an older state, so that a failure names the paths that differ.
 *   <li>{@code answers.write=true} writes the digests: of the older state where one is named, else of the present one.
 * </ul>
 */
class EqualAnswersTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path DIGESTS = RESOURCES.resolve("answers.sha256");
    private static final int NAMED = 20;

    @Test
    void everyAnswerIsTheSameAsBeforeButForTheListedPaths() throws IOException {
        LeftOut leftOut = LeftOut.of(RESOURCES.resolve("answers-left-out.txt"));
        Map<String, String> answers = Questions.answers();
        Optional<Path> dump = directory("answers.dump");
        if (dump.isPresent()) {
            AnswerFiles.write(answers, dump.get());
        }
        Map<String, String> before =
                directory("answers.before").map(AnswerFiles::read).orElseGet(TreeMap::new);
        if (Boolean.getBoolean("answers.write")) {
            AnswerFiles.writeDigests(AnswerFiles.digests(before.isEmpty() ? answers : before, leftOut), DIGESTS);
        }

        List<String> differing = differing(AnswerFiles.readDigests(DIGESTS), AnswerFiles.digests(answers, leftOut));

        assertThat(differing.stream().limit(NAMED))
                .as(() -> differing.size() + " answers differ; "
                        + (before.isEmpty()
                                ? "-Danswers.before=DIR says where they differ from those of an older state"
                                : String.join("\n", DifferencesReport.lines(before, answers, leftOut))))
                .isEmpty();
    }

    private static List<String> differing(Map<String, String> expected, Map<String, String> seen) {
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(seen.keySet());
        return names.stream()
                .filter(name -> !expected.getOrDefault(name, "").equals(seen.getOrDefault(name, "")))
                .toList();
    }

    private static Optional<Path> directory(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }
}
