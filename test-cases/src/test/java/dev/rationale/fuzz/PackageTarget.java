package dev.rationale.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever a file of a package holds, what is wrong with it is told by file and place; reading it never fails. */
public final class PackageTarget {

    private PackageTarget() {}

    private static final Path DIRECTORY = Path.of("../examples/cotrimoxazole-hiv");
    private static final PackageFiles PACKAGE = PackageFiles.in(DIRECTORY);
    /** A file of each sort; the first byte of an input says which one it stands in for. */
    private static final List<String> FILES = Stream.concat(
                    Stream.of("guideline.yaml", "facts.yaml", "messages/en.yaml", "terminology/prophylaxis.yaml"),
                    PACKAGE.canonical().keySet().stream()
                            .filter(path -> path.startsWith("rules/") || path.startsWith("evidence/"))
                            .limit(4))
            .toList();

    /** What is loaded once is no part of the first input's time. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(Reading.utf8("a"));
    }

    /** Asks it of one input; Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String file = FILES.get(Math.floorMod(bytes[0], FILES.size()));
        try {
            Inspection seen = GuidelinePackages.inspect(
                    PACKAGE.with(Map.of(file, Reading.text(bytes).substring(1))));
            assertThat(seen.problems())
                    .allSatisfy(problem -> assertThat(problem.what()).isNotBlank());
        } catch (InvalidGuideline refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    static Stream<byte[]> seeds() {
        return IntStream.range(0, FILES.size())
                .mapToObj(index -> (char) index + PACKAGE.canonical().getOrDefault(FILES.get(index), ""))
                .map(Reading::utf8);
    }
}
