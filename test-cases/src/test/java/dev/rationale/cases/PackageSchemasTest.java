package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every YAML file of a shipped guideline names its schema in its first line, and is as the schema says. */
class PackageSchemasTest {

    private static final Pattern MENTION = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../rules/src/main/resources/guideline",
                "../examples/cotrimoxazole-hiv",
                "../examples/af-anticoagulation",
                "../terminology",
                "src/main/resources/cases"
            })
    void everyFileIsAsTheSchemaOfItsFirstLineSays(String directory) throws IOException {
        for (Path file : files(Path.of(directory))) {
            Matcher mention = MENTION.matcher(Files.readAllLines(file).get(0));
            assertThat(mention.matches()).as(file + " names its schema").isTrue();
            assertThat(faults(file, file.resolveSibling(mention.group(1))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void schemasRefuseWhatTheReaderRefuses() throws IOException {
        assertThat(faults("design: COHRT", "evidence")).isNotEmpty();
        assertThat(faults(
                        "facts: [{kind: a, of: observation, label: {en: a}, codes: [{system: s, code: c}]}]", "facts"))
                .isNotEmpty();
        assertThat(faults("id: a", "guideline")).isNotEmpty();
        assertThat(faults(
                        "{id: a, title: a, version: 1, date: today, reads: words, sources: {}, members: []}",
                        "terminology"))
                .isNotEmpty();
        assertThat(faults("a: {b: 'c}'}", "messages")).isNotEmpty();
    }

    private static List<String> faults(String yaml, String schema) throws IOException {
        return faults(new YAMLMapper().readTree(yaml), Path.of("../docs/schema/" + schema + ".schema.json"));
    }

    private static List<String> faults(Path file, Path schema) throws IOException {
        return faults(new YAMLMapper().readTree(file.toFile()), schema);
    }

    private static List<String> faults(JsonNode document, Path schema) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(schema.toFile()))
                .validate(document)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
