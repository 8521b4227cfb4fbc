package dev.rationale.cdshooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.service.DecisionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feedback on the disk: once, whole, and for its owner only. */
class FeedbackFileTest {

    @TempDir
    private Path directory;

    @Test
    void aReportIsWrittenOnceHoweverOftenItArrives() throws IOException {
        FeedbackFile file = new FeedbackFile(path());
        assertThat(path()).doesNotExist();
        file.feedback(report("1", "because"));
        file.feedback(report("1", "because"));
        file.feedback(report("2", "because"));
        assertThat(Files.readAllLines(path())).hasSize(2).allMatch(line -> line.contains("\"comment\":\"because\""));
    }

    @Test
    void aReportIsRecognisedAfterARestartEvenBehindALineThatWasCut() throws IOException {
        new FeedbackFile(path()).feedback(report("1", "x"));
        Files.writeString(path(), "{\"key\":\"cut\n", StandardOpenOption.APPEND);
        FeedbackFile again = new FeedbackFile(path());
        again.feedback(report("1", "x"));
        assertThat(Files.readAllLines(path())).hasSize(2);
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        new FeedbackFile(path()).feedback(report("1", "x"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLineBreakInACommentStaysWithinItsLine() throws IOException {
        new FeedbackFile(path()).feedback(report("1", "a\nb\",\"outcome\":\"accepted"));
        assertThat(Files.readAllLines(path())).hasSize(1);
    }

    @Test
    void aReportThatCannotBeWrittenIsNotConfirmed() {
        FeedbackFile nowhere = new FeedbackFile(directory.resolve("none/feedback.ndjson"));
        assertThatThrownBy(() -> nowhere.feedback(report("1", "x"))).isInstanceOf(DecisionLog.Unavailable.class);
    }

    private Path path() {
        return directory.resolve("feedback.ndjson");
    }

    private static Feedback report(String card, String comment) {
        return new Feedback(
                "rationale-patient-view",
                new Caller("ehr"),
                card,
                Feedback.Outcome.OVERRIDDEN,
                List.of("s"),
                Optional.of(new Feedback.Reason("system", "patient-refuses")),
                Optional.of(comment),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
