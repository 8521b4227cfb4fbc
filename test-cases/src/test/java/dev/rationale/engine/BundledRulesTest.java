package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.terminology.ValueSetReader;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledRulesTest {

    private static final Path DIRECTORY = Path.of("../rules/src/main/resources/guideline");
    private static final PackageFiles FILES = PackageFiles.in(DIRECTORY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../rules/src/main/resources/guideline",
                "../examples/cotrimoxazole-hiv",
                "../examples/af-anticoagulation"
            })
    void bringWhatIsReadInTheFilesThatTheyWereCompiledFrom(Path directory) {
        PackageFiles files = PackageFiles.in(directory);
        byte[] written = BundledRules.of(files.digest()).orElseThrow().written();
        Inspection built = GuidelinePackages.inspect(files, written);
        Inspection read = GuidelinePackages.inspect(files);

        assertThat(read.problems()).isEmpty();
        assertThat(built.types().declared()).isEqualTo(read.types().declared());
        assertThat(built.types().key()).isEqualTo(read.types().key());
        assertThat(built.terminology().sets()).isEqualTo(read.terminology().sets());
        assertThat(built.evidence().studies()).isEqualTo(read.evidence().studies());
        assertThat(built.kinds())
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.set().equals(other.set()), ValueSetReader.class)
                .isEqualTo(read.kinds());
        assertThat(built)
                .usingRecursiveComparison()
                .ignoringFields("types", "terminology", "evidence", "kinds")
                .isEqualTo(read);
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
