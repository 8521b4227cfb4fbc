package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is written after an older segment that is not as it was, and nothing is hidden by the derived file. */
class OlderSegmentsTest {

    private static final Settings SMALL = new Settings(400, Duration.ofHours(1), Disk.REAL);
    private static final int ENTRIES = 18;

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");
    private List<Path> segments = List.of();

    @BeforeEach
    void write() {
        directory = Logs.batches(temporary.resolve("log"), SMALL, 6, 3);
        segments = Segment.list(directory).stream().map(Segment::file).toList();
        assertThat(segments).hasSizeGreaterThan(3);
    }

    @Test
    void aMissingOlderSegmentIsRefused() throws IOException {
        for (Path segment : segments.subList(0, segments.size() - 1)) {
            byte[] bytes = Files.readAllBytes(segment);
            Files.delete(segment);
            assertRefused();
            Files.write(segment, bytes);
        }
        MerkleLog.open(directory, Logs.SIGNER, SMALL).close();
    }

    @Test
    void anOlderSegmentThatIsShorterSwappedOrOfAnotherLogIsRefused() throws IOException {
        Path other = Logs.batches(temporary.resolve("other"), SMALL, 3, 6);
        byte[] bytes = Files.readAllBytes(segments.get(1));
        for (byte[] forged : List.of(
                new byte[0],
                Arrays.copyOf(bytes, bytes.length - 40),
                Files.readAllBytes(segments.get(0)),
                Files.readAllBytes(segments.get(2)),
                Files.readAllBytes(Segment.list(other).get(1).file()))) {
            Files.write(segments.get(1), forged);
            assertRefused();
        }
    }

    @Test
    void everyByteOfAnOlderSegmentIsGuarded() throws IOException {
        byte[] bytes = Files.readAllBytes(segments.get(1));
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(segments.get(1), damaged);
            assertRefused();
        }
    }

    @Test
    void anOlderEntryThatWasRewrittenWithItsChecksumIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(segments.get(1));
        Frame checkpoint = Frame.at(bytes, Segment.HEADER).orElseThrow();
        int at = Segment.HEADER + checkpoint.length();
        Frame entry = Frame.at(bytes, at).orElseThrow();
        Frame forged = Frame.of(Logs.entry(4711 % 10), entry.index(), entry.batch(), entry.place(), entry.count());
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(bytes.length - entry.length() + forged.length());
        all.put(bytes, 0, at);
        forged.writeTo(all);
        all.put(bytes, at + entry.length(), bytes.length - at - entry.length());
        Files.write(segments.get(1), all.array());
        assertRefused();
    }

    @Test
    void readingAndVerifyingNeedNoDerivedFile() throws IOException {
        byte[] leaves = Files.readAllBytes(directory.resolve("leaves"));
        Hash root;
        try (LogReader whole = LogReader.open(directory)) {
            root = whole.root(ENTRIES);
        }
        for (int lines : new int[] {-1, 0, 1, 7, 16, 17}) {
            Files.deleteIfExists(directory.resolve("leaves"));
            if (lines >= 0) {
                Files.write(directory.resolve("leaves"), Arrays.copyOf(leaves, lines * Leaves.WIDTH));
            }
            try (LogReader reader = LogReader.open(directory)) {
                assertThat(reader.size()).as("%d lines", lines).isEqualTo(ENTRIES);
                assertThat(reader.root(ENTRIES)).isEqualTo(root);
                LongStream.range(0, ENTRIES)
                        .forEach(index -> assertThat(reader.prove(index).holds(Logs.SIGNER.verifier()))
                                .isTrue());
            }
            assertThat(Logs.verify(directory).findings())
                    .extracting(Finding::kind)
                    .containsOnly(Finding.Kind.DERIVED_FILE);
        }
        MerkleLog.open(directory, Logs.SIGNER, SMALL).close();
        assertThat(directory.resolve("leaves")).hasBinaryContent(leaves);
    }

    @Test
    void aDerivedFileThatSaysSomethingElseIsWrittenAnew() throws IOException {
        byte[] leaves = Files.readAllBytes(directory.resolve("leaves"));
        byte[] altered = leaves.clone();
        altered[2 * Leaves.WIDTH + 5] ^= 1;
        Files.write(directory.resolve("leaves"), altered);
        MerkleLog.open(directory, Logs.SIGNER, SMALL).close();
        assertThat(directory.resolve("leaves")).hasBinaryContent(leaves);
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    @Test
    void aDerivedFileThatIsCutWhileTheLogIsWrittenHarmsNothing() throws IOException {
        try (MerkleLog log = MerkleLog.open(directory, Logs.SIGNER, SMALL)) {
            try (var file = java.nio.channels.FileChannel.open(
                    directory.resolve("leaves"), java.nio.file.StandardOpenOption.WRITE)) {
                file.truncate(3L * Leaves.WIDTH);
            }
            log.append(Logs.entry(ENTRIES));
        }
        MerkleLog.open(directory, Logs.SIGNER, SMALL).close();
        assertThat(Logs.verify(directory).findings()).isEmpty();
    }

    private void assertRefused() throws IOException {
        byte[] newest = Files.readAllBytes(segments.get(segments.size() - 1));
        assertThatThrownBy(() -> MerkleLog.open(directory, Logs.SIGNER, SMALL))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.DAMAGED));
        assertThat(segments.get(segments.size() - 1)).hasBinaryContent(newest);
        assertThat(Logs.verify(directory).sound()).isFalse();
    }
}
