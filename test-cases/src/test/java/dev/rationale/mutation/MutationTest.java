package dev.rationale.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.Suite;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.guideline.InvalidGuideline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes minutes, so it runs in the profile {@code thorough}; its report is {@code target/mutation.txt}. */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class MutationTest {

    private static final double LEAST_SHARE = 0.95;
    private static final Path EXPLAINED = Path.of("src/test/resources/mutation-survivors.txt");

    @TempDir
    private Path directory;

    @Test
    void theCasesNoticeNearlyEveryChangeAndEachThatTheyMissHasAReason() throws IOException {
        List<Mutant> mutants = Mutants.of(Suite.GUIDELINE_FILES);
        List<String> survivors = mutants.parallelStream()
                .filter(this::survives)
                .map(Mutant::name)
                .sorted()
                .toList();
        double share = 1 - (double) survivors.size() / mutants.size();
        Files.writeString(
                Path.of("target/mutation.txt"),
                String.format(
                        Locale.ROOT,
                        "%d changes of the guideline, %.1f %% noticed by the cases%n%s%n",
                        mutants.size(),
                        share * 100,
                        String.join("\n", survivors)));
        assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
        assertThat(Set.copyOf(survivors)).isEqualTo(explained());
    }

    /** Without this a suite that fails for another reason would seem to notice everything. */
    @Test
    void theGuidelineItselfIsNotNoticed() {
        assertThat(Suite.notices(Suite.GUIDELINE_FILES)).isFalse();
        assertThat(Suite.noticesUnderSupposedLiterature(Suite.GUIDELINE_FILES)).isFalse();
    }

    private static Set<String> explained() throws IOException {
        try (Stream<String> lines = Files.lines(EXPLAINED)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    private boolean survives(Mutant mutant) {
        try {
            Path copy = Files.createTempDirectory(directory, "mutant");
            copy(Suite.GUIDELINE_FILES, copy);
            Files.writeString(copy.resolve(mutant.file().toString()), mutant.text());
            boolean appraisal = mutant.file().startsWith("rules/appraisal");
            return !Suite.notices(copy) && !(appraisal && Suite.noticesUnderSupposedLiterature(copy));
        } catch (InvalidGuideline | RuleFailure noticed) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
