package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerkleLogTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasAppendedIsReadAgainAndProven() {
        try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER)) {
            LongStream.range(0, 100).parallel().forEach(index -> log.append(Logs.entry(index)));
            log.checkpoint();
        }
        try (LogReader reader = LogReader.open(directory)) {
            assertThat(reader.size()).isEqualTo(100);
            for (long index = 0; index < 100; index++) {
                InclusionProof proof = reader.prove(index);
                assertThat(proof.holds(Logs.SIGNER.verifier())).isTrue();
                assertThat(InclusionProof.parse(proof.toString())).isEqualTo(proof);
                assertThat(proof.leaf().getBytes(StandardCharsets.UTF_8))
                        .isEqualTo(reader.entry(index).leaf());
            }
        }
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    @Test
    void aProofOfAnotherLeafDoesNotHold() {
        try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER)) {
            log.append(Logs.entry(0));
            log.append(Logs.entry(1));
        }
        try (LogReader reader = LogReader.open(directory)) {
            InclusionProof proof = reader.prove(1);
            InclusionProof forged = new InclusionProof(
                    proof.index(), proof.attachment(), "{\"entry\":7}", proof.path(), proof.checkpoint());
            assertThat(forged.holds(Logs.SIGNER.verifier())).isFalse();
        }
    }

    @Test
    void aSecondWriterIsRefusedWithAReason() {
        try (MerkleLog first = MerkleLog.open(directory, Logs.SIGNER)) {
            first.append(Logs.entry(0));
            assertThatThrownBy(() -> MerkleLog.open(directory, Logs.SIGNER))
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.IN_USE))
                    .hasMessageContaining("another writer");
        }
        try (MerkleLog later = MerkleLog.open(directory, Logs.SIGNER)) {
            assertThat(later.append(Logs.entry(1))).isEqualTo(1);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedWithAReason() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> MerkleLog.open(file.resolve("log"), Logs.SIGNER))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.NOT_WRITABLE))
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aClosedLogTakesNothing() {
        MerkleLog log = MerkleLog.open(directory, Logs.SIGNER);
        log.close();
        assertThatThrownBy(() -> log.append(Logs.entry(0))).hasMessageContaining("closed");
    }

    @Test
    void anotherKeyCannotContinueALog() {
        Logs.batches(directory, Logs.SETTINGS, 1, 2);
        NoteSigner other = NoteSigner.generate("example.org/test", new SecureRandom());
        assertThatThrownBy(() -> MerkleLog.open(directory, other)).hasMessageContaining("not signed by");
    }

    @Test
    void aTornEndIsCutKeptAndReported() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 2, 3);
        Path segment = Segment.list(directory).get(0).file();
        Files.write(segment, new byte[] {'R', 'a', 'E', '1', 0, 0}, StandardOpenOption.APPEND);
        try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER)) {
            assertThat(log.recovery().entries()).isEqualTo(6);
            assertThat(log.recovery().cut()).isEqualTo(6);
            assertThat(log.recovery().kept())
                    .get()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(new byte[] {'R', 'a', 'E', '1', 0, 0}));
            assertThat(log.append(Logs.entry(6))).isEqualTo(6);
        }
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    @Test
    void everyPlaceAtWhichTheLastBatchCanBeTornIsRecovered() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 1, 2);
        Path segment = Segment.list(directory).get(0).file();
        Path leaves = directory.resolve("leaves");
        byte[] before = Files.readAllBytes(segment);
        byte[] leavesBefore = Files.readAllBytes(leaves);
        Logs.batches(directory, Logs.SETTINGS, 1, 3);
        byte[] after = Files.readAllBytes(segment);
        int step = Logs.thorough() ? 1 : 13;
        for (int length = before.length; length < after.length; length += step) {
            Files.write(segment, Arrays.copyOf(after, length));
            Files.write(leaves, leavesBefore);
            try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER)) {
                assertThat(log.recovery().entries()).isEqualTo(2);
                assertThat(log.recovery().cut()).isEqualTo(length - before.length);
            }
        }
    }

    @Test
    void aBatchWhoseFirstPagesWereLostIsTornToo() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 1, 2);
        Path segment = Segment.list(directory).get(0).file();
        byte[] leavesBefore = Files.readAllBytes(directory.resolve("leaves"));
        int end = (int) Files.size(segment);
        Logs.batches(directory, Logs.SETTINGS, 1, 3);
        byte[] bytes = Files.readAllBytes(segment);
        Arrays.fill(bytes, end, end + 40, (byte) 0);
        Files.write(segment, bytes);
        Files.write(directory.resolve("leaves"), leavesBefore);
        try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER)) {
            assertThat(log.recovery().entries()).isEqualTo(2);
        }
    }

    @Test
    void damageToWhatWasAcknowledgedIsNeverCutOff() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 3, 2);
        Path segment = Segment.list(directory).get(0).file();
        byte[] bytes = Files.readAllBytes(segment);
        for (int offset : List.of(Segment.HEADER + 40, bytes.length / 2, bytes.length - 300)) {
            byte[] damaged = bytes.clone();
            damaged[offset] ^= 1;
            Files.write(segment, damaged);
            assertThatThrownBy(() -> MerkleLog.open(directory, Logs.SIGNER))
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DAMAGED));
            assertThat(segment).hasBinaryContent(damaged);
        }
    }

    @Test
    void theFileOfLeafHashesIsMadeAgain() throws IOException {
        Settings small = new Settings(400, Duration.ofHours(1), Disk.REAL);
        Logs.batches(directory, small, 6, 3);
        assertThat(Segment.list(directory)).hasSizeGreaterThan(2);
        byte[] leaves = Files.readAllBytes(directory.resolve("leaves"));
        Files.delete(directory.resolve("leaves"));
        MerkleLog.open(directory, Logs.SIGNER, small).close();
        assertThat(directory.resolve("leaves")).hasBinaryContent(leaves);
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledgedAndTheLogGoesOnWhenThereIsRoom() {
        AtomicInteger room = new AtomicInteger(2000);
        Settings settings =
                new Settings(1 << 20, Duration.ofHours(1), path -> new Filling(Disk.REAL.append(path), room));
        try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER, settings)) {
            AtomicInteger written = new AtomicInteger();
            assertThatThrownBy(() -> {
                        while (true) {
                            log.append(Logs.entry(written.get()));
                            written.incrementAndGet();
                        }
                    })
                    .isInstanceOfSatisfying(
                            AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DISK_FULL))
                    .hasMessageContaining("all before it is safe");
            assertThat(written.get()).isPositive();
            room.set(10_000);
            assertThat(log.append(Logs.entry(written.get()))).isEqualTo(written.get());
        }
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    @Test
    void afterAFailedSyncNothingIsBelievedUntilTheLogIsOpenedAgain() {
        AtomicInteger syncs = new AtomicInteger(3);
        Settings settings =
                new Settings(1 << 20, Duration.ofHours(1), path -> new Unsafe(Disk.REAL.append(path), syncs));
        MerkleLog log = MerkleLog.open(directory, Logs.SIGNER, settings);
        assertThat(log.append(Logs.entry(0))).isZero();
        assertThatThrownBy(() -> log.append(Logs.entry(1)))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.BROKEN));
        assertThatThrownBy(() -> log.append(Logs.entry(2))).hasMessageContaining("restart");
        assertThatThrownBy(log::close).isInstanceOf(AuditFailure.class);
        try (MerkleLog again = MerkleLog.open(directory, Logs.SIGNER)) {
            assertThat(again.recovery().entries()).isGreaterThanOrEqualTo(1);
        }
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    @Test
    void aPublishedCheckpointIsContinued() {
        Logs.batches(directory, Logs.SETTINGS, 2, 3);
        Optional<Checkpoint> published = Logs.verify(directory).latest();
        Logs.batches(directory, Logs.SETTINGS, 2, 3);
        assertThat(new LogVerifier(directory, Logs.SIGNER.verifier(), published)
                        .verify()
                        .findings())
                .isEmpty();
        try (LogReader reader = LogReader.open(directory)) {
            Checkpoint now = reader.latest().orElseThrow();
            assertThat(Proofs.consistent(
                            6, published.orElseThrow().root(), 12, now.root(), reader.proveConsistency(6, 12)))
                    .isTrue();
        }
    }

    @Test
    void aLogThatWasRolledBackDoesNotContinueAPublishedCheckpoint() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 1, 3);
        byte[] segment = Files.readAllBytes(Segment.list(directory).get(0).file());
        byte[] leaves = Files.readAllBytes(directory.resolve("leaves"));
        Logs.batches(directory, Logs.SETTINGS, 1, 3);
        Optional<Checkpoint> published = Logs.verify(directory).latest();
        Files.write(Segment.list(directory).get(0).file(), segment);
        Files.write(directory.resolve("leaves"), leaves);
        assertThat(Logs.verify(directory).sound())
                .as("nothing inside the directory tells")
                .isTrue();
        assertThat(new LogVerifier(directory, Logs.SIGNER.verifier(), published)
                        .verify()
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.INCONSISTENT));
    }

    /** A file that does what the file behind it does. */
    private abstract static class Behind implements Disk.Appender {

        final Disk.Appender file;

        Behind(Disk.Appender file) {
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            file.write(bytes);
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void cut(long length) throws IOException {
            file.cut(length);
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A disk with so much room. */
    private static final class Filling extends Behind {

        private final AtomicInteger room;

        Filling(Disk.Appender file, AtomicInteger room) {
            super(file);
            this.room = room;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            int length = bytes.remaining();
            int fits = Math.min(length, room.get());
            super.write(bytes.slice(bytes.position(), fits));
            room.addAndGet(-fits);
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    /** A disk that can make things safe so many times. */
    private static final class Unsafe extends Behind {

        private final AtomicInteger syncs;

        Unsafe(Disk.Appender file, AtomicInteger syncs) {
            super(file);
            this.syncs = syncs;
        }

        @Override
        public void force() throws IOException {
            if (syncs.decrementAndGet() < 0) {
                throw new IOException("Input/output error");
            }
            super.force();
        }
    }
}
