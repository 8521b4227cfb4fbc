package dev.rationale.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.Suite;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes minutes, so it runs in the profile {@code thorough}; its report is {@code target/mutation.txt}. */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class MutationTest {

    private static final double LEAST_SHARE = 0.95;
    private static final Path KNOWN = Path.of("src/test/resources/mutation-survivors.txt");

    /** One change of so many is tried, for a first look; only all of them are a result. */
    private static final int EVERY = Integer.getInteger("mutation.every", 1);

    private static final PackageFiles FILES = PackageFiles.in(Suite.GUIDELINE_FILES);

    @Test
    void theCasesNoticeNearlyEveryChangeAndThoseThatTheyMissAreKnown() throws IOException {
        List<Mutant> all = Mutants.of(Suite.GUIDELINE_FILES);
        List<Mutant> mutants = IntStream.range(0, all.size())
                .filter(place -> place % EVERY == 0)
                .mapToObj(all::get)
                .toList();
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
                        "%d of %d changes of the guideline, %.1f %% noticed by the cases%n%s%n",
                        mutants.size(),
                        all.size(),
                        share * 100,
                        String.join("\n", survivors)));
        assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
        assertThat(known()).containsAll(survivors);
        if (EVERY == 1) {
            assertThat(Set.copyOf(survivors)).isEqualTo(known());
        }
    }

    /** Without this a suite that fails for another reason would seem to notice everything. */
    @Test
    void theGuidelineItselfIsNotNoticed() {
        assertThat(Suite.notices(FILES, "")).isFalse();
        assertThat(Suite.noticesUnderSupposedLiterature(FILES)).isFalse();
    }

    private static Set<String> known() throws IOException {
        try (Stream<String> lines = Files.lines(KNOWN)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    private boolean survives(Mutant mutant) {
        try {
            String file = mutant.file().toString().replace('\\', '/');
            PackageFiles changed = FILES.with(Map.of(file, mutant.text()));
            boolean appraisal =
                    mutant.file().startsWith("rules/appraisal") || mutant.file().startsWith("rules/literature");
            return !Suite.notices(changed, file) && !(appraisal && Suite.noticesUnderSupposedLiterature(changed));
        } catch (InvalidGuideline | RuleFailure noticed) {
            return false;
        }
    }
}
