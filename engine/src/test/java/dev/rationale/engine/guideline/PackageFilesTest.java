package dev.rationale.engine.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFilesTest {

    @TempDir
    Path directory;

    @Test
    void everyByteIsKeptAndTheDigestKnowsOnlyWhatMakesTheGuideline() throws IOException {
        Tea.copy(directory, "", "");
        PackageFiles plain = PackageFiles.in(directory);
        byte[] picture = {0, -1, 13, 10};
        Files.createDirectories(directory.resolve("cases"));
        Files.writeString(directory.resolve("cases/one.yaml"), "cases: []\r\n");
        Files.write(directory.resolve("picture.png"), picture);
        Files.createDirectories(directory.resolve(".git/objects"));
        Files.write(directory.resolve(".git/objects/pack"), picture);
        PackageFiles more = PackageFiles.in(directory);

        assertThat(more.paths())
                .contains("cases/one.yaml", "picture.png", "guideline.yaml")
                .noneMatch(path -> path.startsWith(".git"));
        assertThat(more.open("picture.png").orElseThrow().readAllBytes()).isEqualTo(picture);
        assertThat(more.text("cases/one.yaml")).contains("cases: []\r\n");
        assertThat(more.digest()).isEqualTo(plain.digest());
        assertThat(more.with(Map.of("guideline.yaml", "id: other\n")).digest()).isNotEqualTo(plain.digest());
    }

    @Test
    void unsavedTextsAreCompiledWithoutAFile() {
        PackageFiles saved = PackageFiles.in(Tea.DIRECTORY);
        String rules = "rules/recommendation/less-tea.drl";
        String edited = saved.text(rules).orElseThrow().replace("Where tea costs sleep", "Where tea costs much sleep");
        try (Guideline guideline = Guidelines.from(saved.with(Map.of(rules, edited)))) {
            assertThat(guideline.files().text(rules)).contains(edited);
            assertThat(guideline.id().digest()).isNotEqualTo(saved.digest());
        }
        try (Guideline again = Guidelines.from(PackageFiles.of(saved.canonical()))) {
            assertThat(again.id().digest()).isEqualTo(saved.digest());
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        PackageFiles files = PackageFiles.in(Tea.DIRECTORY);
        files.writeTo(directory.resolve("copy"));

        assertThat(PackageFiles.in(directory.resolve("copy")).paths()).isEqualTo(files.paths());
        assertThat(PackageFiles.in(directory.resolve("copy")).digest()).isEqualTo(files.digest());
    }

    @Test
    void aLinkOutOfTheDirectoryIsRefusedAndOneWithinItIsRead() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.yaml"), "secret: 1\n");
        Path root = Tea.copy(directory.resolve("tea"), "", "");
        Files.createSymbolicLink(root.resolve("also.yaml"), root.resolve("guideline.yaml"));
        Files.createSymbolicLink(root.resolve(".#guideline.yaml"), root.resolve("somebody@host.12"));
        assertThat(PackageFiles.in(root).text("also.yaml"))
                .isEqualTo(PackageFiles.in(root).text("guideline.yaml"));
        assertThat(PackageFiles.in(Files.createSymbolicLink(directory.resolve("link"), root))
                        .digest())
                .isEqualTo(PackageFiles.in(root).digest());

        Files.createSymbolicLink(root.resolve("evidence/outside.yaml"), outside);
        Files.createSymbolicLink(root.resolve("cases"), directory);

        assertThatThrownBy(() -> PackageFiles.in(root))
                .isInstanceOf(InvalidGuideline.class)
                .hasMessage("cases: the link leads out of the package\n"
                        + "evidence/outside.yaml: the link leads out of the package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.yaml", "rules/../../evil.yaml", "/etc/evil.yaml", "a//b.yaml", "a\\..\\b.yaml", "."})
    void aJarWhosePathsLeadOutOfThePackageIsRefused(String path) throws IOException {
        Path jar = jar(Map.of("guideline/guideline.yaml", "id: x\n", "guideline/" + path, "evil: 1\n"));

        assertThatThrownBy(() -> PackageFiles.in(jar))
                .isInstanceOf(InvalidGuideline.class)
                .hasMessageContaining(path + ": this is no path within a package");
        assertThatThrownBy(() -> PackageFiles.of(Map.of(path, ""))).isInstanceOf(InvalidGuideline.class);
    }

    /** A few kilobytes of jar would be gigabytes of file; not more of it is read than a file may hold. */
    @Test
    void aFileThatIsTooLargeIsRefusedWhateverItsJarWeighs() throws IOException {
        Path jar = jar(Map.of("guideline/guideline.yaml", "#".repeat(PackageBuilder.LARGEST_FILE + 1)));

        assertThat(Files.size(jar)).isLessThan(100_000);
        assertThatThrownBy(() -> PackageFiles.in(jar))
                .hasMessage("guideline.yaml: a file of a package holds at most 16 MiB");
    }

    @Test
    void tooManyFilesAndTooManyBytesAreRefusedAtTheFirstThatIsOneTooMuch() throws IOException {
        PackageBuilder many = new PackageBuilder("somewhere");
        for (int file = 0; file < PackageBuilder.MOST_FILES; file++) {
            many.add("rules/" + file + ".drl", new byte[0]);
        }
        assertThatThrownBy(() -> many.add("rules/one-more.drl", new byte[0]))
                .hasMessageStartingWith("somewhere: a package holds at most 5000 files")
                .hasMessageContaining("Maybe");

        PackageBuilder large = new PackageBuilder("somewhere");
        byte[] most = new byte[PackageBuilder.LARGEST_FILE];
        for (int file = 0; file < PackageBuilder.LARGEST_PACKAGE / PackageBuilder.LARGEST_FILE; file++) {
            large.add(file + ".bin", most);
        }
        assertThatThrownBy(() -> large.add("more", new byte[1])).hasMessageContaining("at most 64 MiB");
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() {
        PackageBuilder twice = new PackageBuilder("a jar");
        twice.add("rules/one.drl", new byte[0]);
        twice.add("rules/one.drl", new byte[1]);

        assertThatThrownBy(twice::build).hasMessage("rules/one.drl: the file is there twice");
    }

    @Test
    void aTextThatIsNoneIsRefusedWithItsFile() throws IOException {
        Tea.copy(directory, "", "");
        Files.write(directory.resolve("messages/en.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThatThrownBy(() -> PackageFiles.in(directory))
                .hasMessageStartingWith("messages/en.yaml:1: the character");
    }

    private Path jar(Map<String, String> entries) throws IOException {
        Path jar = directory.resolve("package.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
