package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build compiles is not checked again when it is started, so nothing with a fault may come through the build. */
class CompileGuidelinesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Moins de thé||messages/fr|'recommendation.less-tea.title' is missing",
                "bearing: AGAINST|bearing: AGAINS|evidence/steep2001.yaml|'AGAINST' was meant",
                "claims: [sleep]|claims: [slumber]|evidence/steep2001.yaml|claim 'sleep' is not one",
                "@Cites(\"steep2001\")|@Cites(\"steep2002\")|rules/recommendation/less-tea.drl|steep2002",
                "code: t1|code: c1|facts.yaml:9|means both",
                "phases: [recommendation]|phases: [recommendation, recommendation]|guideline.yaml:7|listed twice"
            })
    void packageWithAFaultIsNotCompiled(String written, String instead, String place, String told) throws IOException {
        Path broken = Tea.copy(directory.resolve("broken"), written, instead == null ? "" : instead);
        Path classes = directory.resolve("classes");

        assertThatThrownBy(() -> CompileGuidelines.main(new String[] {classes.toString(), broken.toString()}))
                .isInstanceOf(InvalidGuideline.class)
                .hasMessageContainingAll(place, told);
        assertThat(compiled(classes)).isEmpty();
    }

    private static List<Path> compiled(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.endsWith("package") || file.endsWith("models"))
                    .toList();
        }
    }
}
