package dev.rationale.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Logs to test with. */
final class Logs {

    static final NoteSigner SIGNER = NoteSigner.generate("example.org/test", new SecureRandom());
    static final Settings SETTINGS = new Settings(1 << 20, Duration.ofHours(1), Disk.REAL);

    private Logs() {}

    static Entry entry(long index) {
        return new Entry(
                ("{\"entry\":" + index + "}").getBytes(StandardCharsets.UTF_8),
                ("sealed " + index * 31).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes batches of entries, each with a checkpoint. */
    static Path batches(Path directory, Settings settings, int batches, int entries) {
        try {
            Files.createDirectories(directory);
            Leaves leaves = Leaves.forWriting(directory);
            Recovery.State state = Recovery.open(directory, leaves, SIGNER.verifier());
            try (SegmentWriter writer = new SegmentWriter(directory, leaves, SIGNER, settings, state)) {
                for (int batch = 0; batch < batches; batch++) {
                    long first = writer.size();
                    List<Entry> some = LongStream.range(first, first + entries)
                            .mapToObj(Logs::entry)
                            .toList();
                    writer.write(some, true);
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verification verify(Path directory) {
        return new LogVerifier(directory, SIGNER.verifier(), Optional.empty()).verify();
    }

    static boolean thorough() {
        return Boolean.getBoolean("thorough");
    }
}
