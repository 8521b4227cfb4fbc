package dev.rationale.committee.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.check.Linter;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewPackageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir
    Path directory;

    @Test
    void newPackageCompilesHasNoFindingAndItsCasesHold() throws IOException {
        Path root = directory.resolve("Hand Hygiene 2");
        NewPackage.write(root);

        assertThat(Linter.check(PackageFiles.in(root), TODAY)).isEmpty();
        try (Guideline guideline = Guidelines.from(root);
                CaseRunner runner = new CaseRunner(guideline)) {
            assertThat(guideline.id().id()).isEqualTo("hand-hygiene-2");
            assertThat(runner.run(CaseFiles.read(CaseFiles.of(guideline.files()), guideline)))
                    .hasSize(6)
                    .allMatch(CaseResult::holds);
        }
        assertThat(Files.readString(root.resolve("README.md")))
                .startsWith("# hand-hygiene-2")
                .doesNotContain("$");
    }

    @Test
    void directoryThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> NewPackage.write(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not empty");
        assertThat(directory).isDirectoryContaining("glob:**mine.txt");
        assertThat(directory.resolve("guideline.yaml")).doesNotExist();
    }
}
