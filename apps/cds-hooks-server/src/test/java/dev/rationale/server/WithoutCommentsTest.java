package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.cdshooks.feedback.FeedbackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutCommentsTest {

    @TempDir
    private Path directory;

    @Test
    void whatAUserWroteIsInNoPlainFile() throws IOException {
        Path file = directory.resolve("feedback.ndjson");
        Instant at = Instant.parse("2026-03-04T05:06:07Z");
        new WithoutComments(new FeedbackFile(file))
                .feedback(new Feedback(
                        "service",
                        new Caller("ehr"),
                        "11111111-2222-4333-8444-555555555555",
                        Feedback.Outcome.OVERRIDDEN,
                        List.of(),
                        Optional.of(new Feedback.Reason("http://example.org/reasons", "other")),
                        Optional.of("Mrs Example refuses"),
                        at,
                        at));
        assertThat(Files.readString(file)).contains("overridden", "\"other\"").doesNotContain("Example refuses");
    }
}
