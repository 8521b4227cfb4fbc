package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint is published on a schedule, and what was published is continued. */
class CheckpointFileTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    @Test
    void theNewestCheckpointIsInTheFileSoonAndAtTheEnd() throws Exception {
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT0.02S"))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            for (int tries = 0; published().size() < 1 && tries < 500; tries++) {
                Thread.sleep(20);
            }
            assertThat(published().size()).isEqualTo(1);
        }
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT1H"))) {
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 150), DAY));
            assertThat(published().size()).isEqualTo(1);
        }
        assertThat(published().size()).isEqualTo(2);
        assertThat(published().signedBy(new TrailDirectory(temporary.resolve("trail")).verifier()))
                .isTrue();
    }

    @Test
    void aLogThatDoesNotContinueWhatWasPublishedIsNotWrittenTo() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT1H"))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        Path segment = temporary.resolve("trail/log/00000000000000000000.segment");
        byte[] before = Files.readAllBytes(segment);
        byte[] leaves = Files.readAllBytes(temporary.resolve("trail/log/leaves"));
        try (AuditTrail trail = AuditTrail.open(options("trail", "PT1H"))) {
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 150), DAY));
        }
        Files.write(segment, before);
        Files.write(temporary.resolve("trail/log/leaves"), leaves);
        assertRefused("trail", "PT1H", "does not continue this checkpoint over 2 records");
        assertRefused("another", "PT1H", "does not continue this checkpoint");
        assertRefused("trail", "hourly", "this is no time between checkpoints");
        Files.writeString(temporary.resolve("published"), "a file of somebody's");
        assertRefused("trail", "PT1H", "this is no checkpoint; nothing is written over it");
        assertThat(temporary.resolve("published")).hasContent("a file of somebody's");
    }

    private void assertRefused(String trail, String every, String why) {
        assertThatThrownBy(() -> AuditTrail.open(options(trail, every)))
                .isInstanceOf(AuditFailure.class)
                .hasMessageContaining(why);
    }

    private Checkpoint published() throws IOException {
        return Checkpoint.parse(Files.readString(temporary.resolve("published")));
    }

    private TrailOptions options(String trail, String every) {
        Map<String, String> environment = Map.of(
                "RATIONALE_AUDIT_CHECKPOINT_FILE",
                temporary.resolve("published").toString(),
                "RATIONALE_AUDIT_CHECKPOINT_EVERY",
                every);
        return TrailOptions.of(temporary.resolve(trail), environment, Clock.systemUTC());
    }
}
