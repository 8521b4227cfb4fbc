package dev.rationale.server.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.server.operation.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several guidelines: each by itself in force, read anew and refused. */
class ServedGuidelinesTest {

    private static final Path PROPHYLAXIS = Path.of("../../examples/cotrimoxazole-hiv");
    private static final Path FIBRILLATION = Path.of("../../examples/af-anticoagulation");
    private static final OwnCases ALL_HOLD = guideline -> List.of();

    @TempDir
    private Path directory;

    private final List<Reloads.Outcome> outcomes = new ArrayList<>();

    @Test
    void eachIsExchangedByItself() throws IOException {
        PackageFiles.in(PROPHYLAXIS).writeTo(directory);
        try (ServedGuidelines served = served(List.of(directory, FIBRILLATION))) {
            List<GuidelineId> before = served.ids();
            Path file = directory.resolve("guideline.yaml");
            Files.writeString(file, Files.readString(file).replace("version: 0.1.0", "version: 0.1.1"));

            assertThat(served.reload())
                    .extracting(Reloads.Outcome::verdict)
                    .containsExactly(Reloads.Verdict.EXCHANGED, Reloads.Verdict.UNCHANGED);
            assertThat(served.ids()).element(0).isNotEqualTo(before.get(0));
            assertThat(served.ids()).element(1).isEqualTo(before.get(1));
            assertThat(served.others()).hasSize(1);

            Files.writeString(file, "id: [");
            assertThat(served.reload())
                    .extracting(Reloads.Outcome::verdict)
                    .containsExactly(Reloads.Verdict.REFUSED, Reloads.Verdict.UNCHANGED);
            assertThat(new Health(served.all().stream()
                                    .map(one -> new Health.Watched(
                                            one.live(), () -> one.reloads().flatMap(Reloads::last)))
                                    .toList())
                            .json())
                    .contains("\"version\":\"0.1.1\"", "\"verdict\":\"refused\"", "af-anticoagulation");
        }
    }

    @Test
    void aBrokenOneIsNamedWithItsProblems() throws IOException {
        Files.writeString(directory.resolve("guideline.yaml"), "id: broken\n");

        assertThatThrownBy(() -> served(List.of(FIBRILLATION, directory)))
                .isInstanceOf(RefusedGuideline.class)
                .hasMessageContaining("The guideline in " + directory + " may not be put in force:")
                .hasMessageContaining("guideline.yaml")
                .hasMessageNotContaining("af-anticoagulation");
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertThatThrownBy(() -> served(List.of(FIBRILLATION, FIBRILLATION.resolve("../af-anticoagulation"))))
                .isInstanceOf(RefusedGuideline.class)
                .hasMessageContaining("both called af-anticoagulation");
    }

    @Test
    void withoutADirectoryTheBundledOneIsServedAndNeverReadAnew() {
        try (ServedGuidelines served = served(List.of())) {
            assertThat(served.ids()).extracting(GuidelineId::id).containsExactly("il2-hiv");
            assertThat(served.reload()).isEmpty();
            assertThat(served.all().get(0).directory()).isEqualTo(Optional.empty());
        }
    }

    private ServedGuidelines served(List<Path> directories) {
        return ServedGuidelines.of(directories, ALL_HOLD, Clock.systemUTC(), outcomes::add);
    }
}
