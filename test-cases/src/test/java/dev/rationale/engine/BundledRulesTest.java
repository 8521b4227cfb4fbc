package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledRulesTest {

    private static final Path DIRECTORY = Path.of("../rules/src/main/resources/guideline");
    private static final PackageFiles FILES = PackageFiles.in(DIRECTORY);

    @Test
    void bringTheIndexOfJustTheRulesThatTheyWereCompiledFrom() {
        assertThat(BundledRules.of(FILES.digest()).orElseThrow().index().rules())
                .isNotEmpty()
                .isEqualTo(GuidelinePackages.read(FILES).rules().rules());
    }

    @Test
    void areThereForEveryShippedPackage() {
        assertThat(BundledRules.of(PackageFiles.in(Path.of("../examples/cotrimoxazole-hiv"))
                        .digest()))
                .isPresent();
    }

    @Test
    void areNotThoseOfAnEditedPackage() {
        PackageFiles edited = FILES.with(Map.of("messages/en/more.yaml", "more: {text: More.}\n"));

        assertThat(BundledRules.of(edited.digest())).isEmpty();
    }

    @Test
    void areTheSameBytesWhenTheyAreCompiledAgain(@TempDir Path again) throws IOException {
        CompileGuidelines.main(new String[] {again.toString(), DIRECTORY.toString(), "../examples/cotrimoxazole-hiv"});

        Map<String, byte[]> written = files(again);
        // Types that the application was built with are not written once more, so that the list is shorter.
        written.remove("META-INF/rationale/compiled/files");
        assertThat(written).hasSizeGreaterThan(100);
        assertThat(written)
                .allSatisfy((file, content) -> assertThat(built(file)).as(file).isEqualTo(content));
    }

    private static byte[] built(String file) {
        try (InputStream in = BundledRules.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
