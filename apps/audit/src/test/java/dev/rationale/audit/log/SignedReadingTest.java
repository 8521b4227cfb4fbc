package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is held against what was signed, also where somebody made the checksum right again. */
class SignedReadingTest {

    @TempDir
    private Path directory;

    private NoteSigner signer = NoteSigner.generate("test", new SecureRandom());

    @BeforeEach
    void write() {
        try (MerkleLog log = MerkleLog.open(directory, signer)) {
            for (String text : new String[] {"first", "second", "third"}) {
                log.append(new Entry(text.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}));
            }
        }
    }

    @Test
    void anEntryThatWasAlteredWithItsChecksumIsNotRead() throws IOException {
        alter("second", "Second");
        try (LogReader log = LogReader.openSigned(directory, signer.verifier())) {
            assertThat(text(log, 0)).isEqualTo("first");
            assertThat(text(log, 2)).isEqualTo("third");
            assertThatThrownBy(() -> log.entry(1))
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DAMAGED));
            assertThatThrownBy(() -> log.forEach(0, (index, entry) -> {})).hasMessageContaining("entry 1");
        }
    }

    @Test
    void aTableOfHashesThatGivesAnotherRootIsNotBelieved() throws IOException {
        Path leaves = directory.resolve("leaves");
        byte[] bytes = Files.readAllBytes(leaves);
        bytes[Leaves.WIDTH] ^= 1;
        Files.write(leaves, bytes);
        assertThatThrownBy(() -> LogReader.openSigned(directory, signer.verifier()))
                .hasMessageContaining("does not give the root that was signed over 3 entries");
        Files.delete(leaves);
        try (LogReader log = LogReader.openSigned(directory, signer.verifier())) {
            assertThat(text(log, 1)).isEqualTo("second");
        }
        VerifierKey other = NoteSigner.generate("test", new SecureRandom()).verifier();
        assertThatThrownBy(() -> LogReader.openSigned(directory, other)).hasMessageContaining("another key signed it");
    }

    @Test
    void aLogWhoseSegmentsWereEmptiedIsNotAnEmptyLog() throws IOException {
        Path segment = directory.resolve(Segment.name(0));
        byte[] bytes = Files.readAllBytes(segment);
        for (int length : new int[] {0, Segment.HEADER, 200}) {
            Files.write(segment, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> {
                        try (LogReader log = LogReader.open(directory)) {
                            log.forEach(0, (index, entry) -> {});
                        }
                    })
                    .as("cut to " + length)
                    .hasMessageContaining("is not there as it was written");
            assertThatThrownBy(() -> LogReader.openSigned(directory, signer.verifier()))
                    .as("cut to " + length)
                    .isInstanceOf(AuditFailure.class);
        }
        Files.delete(directory.resolve("leaves"));
        Files.write(segment, new byte[0]);
        assertThatThrownBy(() -> LogReader.openSigned(directory, signer.verifier()))
                .hasMessageContaining("holds no signed checkpoint");
    }

    @Test
    void aFileWhoseNameIsNoIndexIsNoSegment() throws IOException {
        Files.writeString(directory.resolve("99999999999999999999.segment"), "x");
        try (LogReader log = LogReader.openSigned(directory, signer.verifier())) {
            assertThat(log.size()).isEqualTo(3);
        }
    }

    private static String text(LogReader log, long index) {
        return new String(log.entry(index).leaf(), StandardCharsets.UTF_8);
    }

    /** Puts a text of the same length in the place of another one, and makes the checksum of its frame right. */
    private void alter(String from, String to) throws IOException {
        Path segment = directory.resolve(Segment.name(0));
        byte[] bytes = Files.readAllBytes(segment);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(from);
        System.arraycopy(to.getBytes(StandardCharsets.UTF_8), 0, bytes, at, to.length());
        int frame = at - Integer.BYTES - Frame.HEADER;
        int checked = Frame.HEADER - Integer.BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, frame, checked);
        checksum.update(bytes, frame + Frame.HEADER, ByteBuffer.wrap(bytes).getInt(frame + checked - Integer.BYTES));
        ByteBuffer.wrap(bytes).putInt(frame + checked, (int) checksum.getValue());
        Files.write(segment, bytes);
    }
}
