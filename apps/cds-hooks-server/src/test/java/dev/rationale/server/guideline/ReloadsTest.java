package dev.rationale.server.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.server.Rules;
import dev.rationale.server.guideline.Reloads.Outcome;
import dev.rationale.server.guideline.Reloads.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which directories may be put in force. */
class ReloadsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Guideline inForce = mock(Guideline.class);
    private final List<Outcome> told = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void oneWhoseRulesDoNotCompileIsRefusedWithFileAndLine() {
        Rules rules = Rules.in(directory);
        rules.edit("rules/recommendation/art.drl", "then", "thne");
        Outcome outcome = reloads(rules.path()).reload();
        assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(outcome.failures().toString())
                .contains("rules/recommendation/art.drl:")
                .doesNotContain(directory.toString());
        verify(inForce, never()).close();
        assertThat(told).containsExactly(outcome);
    }

    @Test
    void oneWhoseOwnCaseDoesNotHoldIsRefusedWithTheCase() {
        Rules rules = Rules.in(directory).expecting(99);
        Outcome outcome = reloads(rules.path()).reload();
        assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(outcome.digest()).isEqualTo("old");
        assertThat(outcome.failures()).singleElement().asString().contains("months are counted whole", "99", "5");
        verify(inForce, never()).close();
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        Path nowhere = directory.resolve("nowhere");
        assertThat(reloads(nowhere).reload().failures().toString()).contains("no such directory");
        assertThatThrownBy(() -> Reloads.first(nowhere, new CommitteeCases())).isInstanceOf(RefusedGuideline.class);
    }

    private Reloads reloads(Path rules) {
        when(inForce.id()).thenReturn(new GuidelineId("il2-hiv", "0", "old"));
        return new Reloads(
                rules, new LiveGuideline(inForce), new CommitteeCases(), Clock.fixed(NOW, ZoneOffset.UTC), told::add);
    }
}
