package dev.rationale.committee.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    @Test
    void aRevisionIsTakenOutOfGitAsItWas(@TempDir Path checkout) throws Exception {
        Path file = checkout.resolve("guides/one/guideline.yaml");
        Files.createDirectories(file.resolveSibling("."));
        git(checkout, "init", "-q");
        Files.writeString(file, "id: earlier\n");
        commit(checkout);
        Files.writeString(file, "id: later\n");
        commit(checkout);
        Path outside = Files.writeString(checkout.resolve("outside.yaml"), "id: outside\n");
        PackageFiles taken = Revisions.files("HEAD~1", file.resolveSibling("."));
        assertThat(taken.paths()).containsExactly("guideline.yaml");
        assertThat(taken.text("guideline.yaml")).contains("id: earlier\n");
        Files.createSymbolicLink(file.resolveSibling("link.yaml"), outside);
        commit(checkout);
        assertThatThrownBy(() -> Revisions.files("HEAD", file.resolveSibling(".")))
                .isInstanceOf(InvalidGuideline.class)
                .hasMessageContaining("link.yaml: the revision holds no plain file here");
    }

    @Test
    void aDirectoryIsTakenAsItStands(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("guideline.yaml"), "id: here\n");
        assertThat(Revisions.files(directory.toString(), Path.of("")).text("guideline.yaml"))
                .contains("id: here\n");
    }

    @Test
    void whatIsNeitherIsRefused(@TempDir Path directory) {
        assertThatThrownBy(() -> Revisions.files("no-such-revision", directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("git");
        assertThatThrownBy(() -> Revisions.files("--output=x", directory))
                .hasMessageContaining("'--output=x' is no directory");
    }

    private static void commit(Path checkout) throws IOException, InterruptedException {
        git(checkout, "add", "-A");
        git(checkout, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "Edit");
    }

    private static void git(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
