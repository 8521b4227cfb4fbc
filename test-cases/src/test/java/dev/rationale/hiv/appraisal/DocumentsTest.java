package dev.rationale.hiv.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.RuleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of slides and interpretations name only what exists, and leave nothing out. */
class DocumentsTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern NAME = Pattern.compile("`(rule|evidence|text):([\\w.-]+)`");

    private final GuidelinePackage guideline = GuidelinePackages.read(PackageFiles.in(Bench.PACKAGE));

    @ParameterizedTest
    @ValueSource(strings = {"SLIDES.md", "INTERPRETATIONS.md"})
    void namesOnlyRulesStudiesAndTextsThatExist(String document) throws IOException {
        List<MatchResult> names =
                NAME.matcher(Files.readString(DOCS.resolve(document))).results().toList();

        assertThat(names).isNotEmpty();
        assertThat(names)
                .allSatisfy(name -> assertThat(exists(name.group(1), name.group(2)))
                        .as(name.group())
                        .isTrue());
    }

    @Test
    void accountsForEachOfThe33Slides() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("SLIDES.md"));

        assertThat(IntStream.rangeClosed(1, 33))
                .allSatisfy(slide -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("| " + slide + " |"))
                        .hasSize(1)
                        .allSatisfy(line -> assertThat(NAME.matcher(line).find() || line.contains("| none |"))
                                .isTrue()));
    }

    @Test
    void accountsForEachOfThe35Interpretations() throws IOException {
        String text = Files.readString(DOCS.resolve("INTERPRETATIONS.md"));

        assertThat(IntStream.rangeClosed(1, 35)).allSatisfy(item -> {
            String heading = "## I-%02d\n".formatted(item);
            assertThat(text).containsOnlyOnce(heading);
            assertThat(text.split(heading, 2)[1].split("## I-", 2)[0])
                    .contains("**Issue**", "**Choice**", "**Reason**", "**Source**", "**Where**");
        });
    }

    private boolean exists(String kind, String name) {
        return switch (kind) {
            case "rule" -> guideline.rules().rules().stream().map(RuleEntry::id).anyMatch(name::equals);
            case "evidence" -> guideline.evidence().study(name).isPresent();
            default -> guideline.texts().keys("en").contains(name);
        };
    }
}
