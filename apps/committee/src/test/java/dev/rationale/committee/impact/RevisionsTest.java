package dev.rationale.committee.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        Path taken;
        try (Revisions revisions = new Revisions()) {
            taken = revisions.directory("HEAD~1", file.resolveSibling("."));
            assertThat(taken.resolve("guideline.yaml")).hasContent("id: earlier");
        }
        assertThat(taken).doesNotExist();
    }

    @Test
    void aDirectoryIsTakenAsItStands(@TempDir Path directory) {
        try (Revisions revisions = new Revisions()) {
            assertThat(revisions.directory(directory.toString(), Path.of(""))).isEqualTo(directory);
        }
        assertThat(directory).exists();
    }

    @Test
    void whatIsNeitherIsRefused(@TempDir Path directory) {
        try (Revisions revisions = new Revisions()) {
            assertThatThrownBy(() -> revisions.directory("no-such-revision", directory))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("git");
            assertThatThrownBy(() -> revisions.directory("--output=x", directory))
                    .hasMessageContaining("'--output=x' is no directory");
        }
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
