package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer has a log, and keeps it whatever else its own process does with the directory. */
class WriterLockTest {

    @TempDir
    private Path directory;

    @Test
    void aProcessThatOpensOrVerifiesTheLogAgainKeepsOthersOut() throws IOException, InterruptedException {
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("log")));
        try (MerkleLog log = MerkleLog.open(link, KillTest.signer())) {
            log.append(Logs.entry(0));
            assertThatThrownBy(() -> MerkleLog.open(directory.resolve("log"), KillTest.signer()))
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.IN_USE));
            Logs.verify(directory.resolve("log"));
            assertThat(WriterLock.isTaken(link)).isTrue();
            assertThat(inAnotherProcess()).isEqualTo("refused: IN_USE");
            assertThat(log.append(Logs.entry(1))).isEqualTo(1);
        }
        assertThat(WriterLock.isTaken(link)).isFalse();
        assertThat(inAnotherProcess()).isEqualTo("wrote entry 2");
    }

    @Test
    void aLockThatIsGivenBackTwiceIsNotTakenFromTheNext() throws IOException {
        WriterLock first = WriterLock.take(directory);
        first.close();
        try (WriterLock second = WriterLock.take(directory)) {
            first.close();
            assertThat(WriterLock.isTaken(directory)).isTrue();
            assertThat(second).isNotEqualTo(first);
        }
    }

    private String inAnotherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondWriter.class.getName(),
                        directory.resolve("log").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.strip();
    }

    /** A process of its own that tries to write one entry. */
    static final class SecondWriter {

        private SecondWriter() {}

        public static void main(String[] arguments) {
            try (MerkleLog log = MerkleLog.open(Path.of(arguments[0]), KillTest.signer())) {
                System.out.println("wrote entry " + log.append(Logs.entry(2)));
            } catch (AuditFailure refused) {
                System.out.println("refused: " + refused.kind());
            }
        }
    }
}
