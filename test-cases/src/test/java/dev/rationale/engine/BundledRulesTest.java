package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /**
     * In a process of its own, as the build does it: the compiler counts what it has made in a process. The others that are shipped are
     * compiled again in {@code thorough}.
     */
    @Test
    void areTheSameBytesWhenTheyAreCompiledAgain(@TempDir Path again) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                CompileGuidelines.class.getName(),
                again.toString(),
                DIRECTORY.toString()));
        if (Boolean.getBoolean("thorough")) {
            command.addAll(List.of("../examples/cotrimoxazole-hiv", "../examples/af-anticoagulation"));
        }
        Process compiling = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(again.resolveSibling("compiling.txt").toFile())
                .start();
        assertThat(compiling.waitFor()).isZero();

        Map<String, byte[]> written = files(again);
        // Types that the application was built with are not written once more, so that the list is shorter.
        written.remove("META-INF/rationale/compiled/files");
        assertThat(written).hasSizeGreaterThan(100);
        assertThat(written)
                .allSatisfy((file, content) ->
                        assertThat(Arrays.equals(built(file), content)).as(file).isTrue());
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
