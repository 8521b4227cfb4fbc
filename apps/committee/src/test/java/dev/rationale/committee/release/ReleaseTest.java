package dev.rationale.committee.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.committee.Edited;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final String CHANGELOG = """
        # Changelog

        ## 9.0.0

        - *Clinical change*, in force from 2026-12-01, question `pcp`: the threshold of `start-pcp-prophylaxis` moves.
        - *Minor*: a word.

        ## 0.1.0

        - the first
        """;

    /** The bundled guideline with one file of cases. */
    private final PackageFiles edited = withOneFileOfCases();

    private static PackageFiles withOneFileOfCases() {
        PackageFiles bundled = Guidelines.bundledFiles();
        Map<String, String> kept = new TreeMap<>(bundled.canonical());
        kept.put(Edited.PCP_CASES, bundled.text(Edited.PCP_CASES).orElseThrow());
        return PackageFiles.of(kept);
    }

    @Test
    void theVersionIsRaisedAndTwoBuildsGiveTheSameBytes(@TempDir Path directory) throws IOException {
        Release release = Release.prepared(edited, "9.0.0", CHANGELOG, copy -> List.of());
        assertThat(release.problems()).isEmpty();
        assertThat(release.manifest()).contains("version: 9.0.0").doesNotContain("version: 0.1.0");
        edited.writeTo(directory.resolve("copy"));
        Release again =
                Release.prepared(PackageFiles.in(directory.resolve("copy")), "9.0.0", CHANGELOG, copy -> List.of());
        assertThat(again.jar()).isEqualTo(release.jar());
        assertThat(again.jarDigest()).isEqualTo(release.jarDigest()).hasSize(64);
        Path jar = Files.write(directory.resolve("guideline.jar"), release.jar());
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            assertThat(GuidelinePackages.read(PackageFiles.in(inside.getPath("/guideline")))
                            .digest())
                    .isEqualTo(release.id().digest());
        }
    }

    @Test
    void aReleasedPackageIsLoadedAsTheDirectoryIsAndAnythingElseIsRefused(@TempDir Path directory) throws IOException {
        Release release = Release.prepared(edited, "9.0.0", CHANGELOG, copy -> List.of());
        Path jar = Files.write(directory.resolve("guideline.jar"), release.jar());
        try (Guideline released = Guidelines.from(jar);
                CaseRunner runner = new CaseRunner(released)) {
            assertThat(released.id()).isEqualTo(release.id());
            assertThat(runner.run(CaseFiles.read(CaseFiles.of(released.files()), released)))
                    .isNotEmpty()
                    .allMatch(CaseResult::holds);
        }
        Path other = Files.writeString(directory.resolve("other.jar"), "no jar");
        assertThatThrownBy(() -> Guidelines.from(other)).hasMessageContaining("cannot be read as a jar");
    }

    @Test
    void withoutAnEntryOrWithACaseThatDoesNotHoldOrAFindingItIsNotReleased() throws IOException {
        PackageFiles moved = Edited.with(edited, Edited.PCP, "cells < 200", "cells < 190");
        Release release = Release.prepared(moved, "9.1.0", CHANGELOG, copy -> List.of("a finding"));
        assertThat(release.problems())
                .anyMatch(problem -> problem.contains("no section '## 9.1.0'"))
                .contains("a finding")
                .anyMatch(problem -> problem.contains("199 cells with prophylaxis continue it")
                        && problem.contains("rule continue-pcp-prophylaxis"));
    }

    @Test
    void aClinicalChangeNamesItsDayItsQuestionAndItsRules() {
        List<String> problems = History.problems(
                "## 1.0.0\n\n- *Clinical change*: something\n- another\n",
                "1.0.0",
                Set.of("pcp"),
                Set.of("start-pcp-prophylaxis"));
        assertThat(problems)
                .anyMatch(problem -> problem.contains("from which day"))
                .anyMatch(problem -> problem.contains("names no question"))
                .anyMatch(problem -> problem.contains("names no rule"))
                .anyMatch(problem -> problem.contains("has no class"));
    }

    @Test
    void aVersionThatIsNoneOrNotLaterIsRefused() {
        assertThatThrownBy(() -> Release.prepared(edited, "next", CHANGELOG, copy -> List.of()))
                .hasMessageContaining("three numbers");
        assertThatThrownBy(() -> Release.prepared(edited, "0.1.0", CHANGELOG, copy -> List.of()))
                .hasMessageContaining("not later");
    }
}
