package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.log.Killed;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Whole decisions, with their keys and their guideline, under SIGKILL; each run opens by itself what the one before it left. */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class KilledTrailTest {

    private static final int KILLS = 20;

    @TempDir(factory = TempDirFactory.Standard.class)
    private Path directory;

    @Test
    void everyDecisionThatWasGivenIsThereOpensAndReplays() throws IOException, InterruptedException {
        Random random = new Random(9162);
        Map<String, String> given = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> lines =
                    Killed.after(20 + random.nextInt(600), Recorder.class, directory.toString(), "p" + kill);
            assertThat(lines).as("run %d", kill).isNotEmpty();
            lines.forEach(line -> given.put(line.substring(0, 36), line.substring(37)));
        }
        AuditTrail.open(TrailOptions.of(directory, Map.of(), Clock.systemUTC())).close();
        TrailDirectory trail = new TrailDirectory(directory);
        assertThat(new LogVerifier(trail.log(), trail.verifier(), Optional.empty())
                        .verify()
                        .findings())
                .isEmpty();
        try (TrailReader reader = TrailReader.open(trail, Map.of());
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            given.forEach((id, patient) ->
                    assertThat(reader.sealed(reader.decision(id)).patient()).isEqualTo("Patient/" + patient));
            assertThat(replayer.replayAll(List.copyOf(given.keySet()), one -> {}))
                    .extracting(Replayed::verdict)
                    .containsOnly(Replayed.Verdict.SAME);
        }
    }
}
