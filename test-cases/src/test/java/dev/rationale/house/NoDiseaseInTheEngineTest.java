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

    /** An example of a command is about the guideline that is built in. */
    private static final Pattern EXAMPLE = Pattern.compile("\"\\s+(?:rationale|--)[^\"\\n]*\"");

    private static final List<String> ROOMS = List.of("engine/", "fhir-adapter/", "service/", "apps/");
    private static final List<String> TEXTS =
            List.of(".yaml", ".csv", ".properties", ".txt", ".json", ".md", ".drl", ".xml", ".js");

    @Test
    void noneIsNamedInItsCode() {
        assertThat(found(inRooms("/src/main/java/", List.of(".java")))).isEmpty();
    }

    @Test
    void noneIsNamedInItsTextsAndTablesButForThoseOfStandards() {
        List<String> exempt = Repository.text(
                        Repository.root().resolve("test-cases/src/test/resources/words-of-diseases-exempt.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("  ", 2)[0])
                .toList();

        List<Path> files = inRooms("/src/main/resources/", TEXTS);

        assertThat(files).extracting(Repository::name).containsAll(exempt);
        assertThat(found(files)).noneMatch(found -> exempt.stream().noneMatch(one -> found.startsWith(one + ": ")));
        assertThat(exempt).allMatch(one -> found(files).stream().anyMatch(found -> found.startsWith(one + ": ")));
    }

    private static List<Path> inRooms(String folder, List<String> endings) {
        return endings.stream()
                .flatMap(ending -> Repository.files(folder, ending).stream())
                .filter(file -> ROOMS.stream().anyMatch(Repository.name(file)::startsWith))
                .toList();
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
                            ? EXAMPLE.matcher(COMMENT.matcher(text).replaceAll(""))
                                    .replaceAll("")
                            : text;
                    return WORDS.matcher(code).results().map(match -> Repository.name(file) + ": " + match.group());
                })
                .distinct()
                .toList();
    }
}
