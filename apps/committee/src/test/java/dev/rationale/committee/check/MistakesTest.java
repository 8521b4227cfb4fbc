package dev.rationale.committee.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of people who write a guideline: each is found once, where it was made, with a likely cure, and nothing follows from it. */
class MistakesTest {

    private static final Path PACKAGE = Path.of("../../examples/af-anticoagulation");

    /** A file in UTF-16 as some editors save it, with a mark. */
    private static final String MARKED = "UTF-16LE-BOM";

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> eachMistakeIsFoundOnceWhereItWasMade() {
        return mistakes().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.path("name").asText(),
                        () -> isFound(one, made(one, Files.createTempDirectory(directory, "mistake")))));
    }

    private static void isFound(JsonNode mistake, Path root) {
        List<Finding> findings = findings(root);
        List<String> wanted = new ArrayList<>();
        mistake.path("found").forEach(one -> wanted.add(one.asText()));

        assertThat(findings.stream().map(one -> one.id() + " " + one.file() + ":" + one.line() + ":" + one.column()))
                .as("%s", findings)
                .containsExactlyElementsOf(wanted);
        if (mistake.has("maybe")) {
            assertThat(findings.get(0).maybe()).contains(mistake.path("maybe").asText());
        }
        if (mistake.has("says")) {
            assertThat(findings.get(0).what()).contains(mistake.path("says").asText());
        }
    }

    private static List<Finding> findings(Path root) {
        try {
            return Linter.still(PackageFiles.in(root), SeededFaultsTest.TODAY);
        } catch (InvalidGuideline unreadable) {
            return unreadable.problems().stream().map(Finding::of).toList();
        }
    }

    private static Path made(JsonNode mistake, Path root) throws IOException {
        PackageFiles.in(PACKAGE).writeTo(root);
        Path file = root.resolve(mistake.path("file").asText());
        if (mistake.has("add")) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, mistake.path("add").asText());
        } else if (mistake.has("copy")) {
            Files.copy(root.resolve(mistake.path("copy").asText()), file);
        } else {
            Files.write(file, encoded(mistake, edited(mistake, Files.readString(file))));
        }
        return root;
    }

    private static String edited(JsonNode mistake, String text) {
        if (!mistake.has("set")) {
            return text;
        }
        String write = mistake.path("set").path(0).asText();
        String instead = mistake.path("set").path(1).asText();
        int at = text.indexOf(write);
        assertThat(at).as("the file holds: " + write).isNotNegative();
        return mistake.path("all").asBoolean()
                ? text.replace(write, instead)
                : text.substring(0, at) + instead + text.substring(at + write.length());
    }

    private static byte[] encoded(JsonNode mistake, String text) {
        String encoding = mistake.path("encoding").asText("UTF-8");
        return encoding.equals(MARKED)
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)
                : text.getBytes(Charset.forName(encoding));
    }

    private static List<JsonNode> mistakes() {
        List<JsonNode> mistakes = new ArrayList<>();
        try (InputStream in = MistakesTest.class.getResourceAsStream("mistakes.yaml")) {
            new YAMLMapper().readTree(in).forEach(mistakes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mistakes;
    }
}
