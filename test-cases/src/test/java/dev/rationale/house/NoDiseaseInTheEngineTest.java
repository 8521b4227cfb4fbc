package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The mechanism serves any guideline: no code, no string and no text of the engine speaks of a disease, a drug or a laboratory. */
class NoDiseaseInTheEngineTest {

    /** A comment may give an example. */
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    private static final Pattern WORDS = Pattern.compile(
            Repository.text(Repository.root().resolve("test-cases/src/test/resources/words-of-diseases.txt"))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("|", "(?i)(?<![a-z])(", ")|(?-i:(?<=[a-z])(?:Cd4|Hiv|Il2|Egfr))")));

    @Test
    void noneIsNamedInItsCode() {
        assertThat(found(Repository.files("engine/src/main/java/", ".java"))).isEmpty();
        assertThat(found(Repository.files("fhir-adapter/src/main/java/", ".java")))
                .isEmpty();
    }

    @Test
    void noneIsNamedInItsTexts() {
        assertThat(found(Repository.files("engine/src/main/resources/META-INF/rationale/messages/", ".yaml")))
                .isEmpty();
    }

    @Test
    void theListSeesWhatAGuidelineSpeaksOf() {
        assertThat(found(Repository.files("rules/src/main/resources/guideline/messages/", ".yaml")))
                .hasSizeGreaterThan(10);
        assertThat(WORDS.matcher("new Cd4Count()").find()).isTrue();
        assertThat(WORDS.matcher("latestHivRna").find()).isTrue();
        assertThat(WORDS.matcher("archive").find()).isFalse();
    }

    private static List<String> found(List<Path> files) {
        return files.stream()
                .flatMap(file -> {
                    String text = Repository.text(file);
                    String code = file.toString().endsWith(".java")
                            ? COMMENT.matcher(text).replaceAll("")
                            : text;
                    return WORDS.matcher(code).results().map(match -> Repository.name(file) + ": " + match.group());
                })
                .distinct()
                .toList();
    }
}
