package dev.rationale.audit.publish;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.SmallFile;
import dev.rationale.audit.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that holds the checkpoint that was published last. */
record CheckpointFile(Path file) {

    /**
     * Holds the log against what stands in the file.
     *
     * @throws AuditFailure if the log does not continue it: it was cut off or written anew
     */
    void refuseUnlessContinued(MerkleLog log, VerifierKey key) {
        if (Files.notExists(file)) {
            return;
        }
        Checkpoint published = read();
        try (LogReader reader = log.reader()) {
            boolean continued = published.signedBy(key)
                    && published.size() <= reader.size()
                    && reader.root(published.size()).equals(published.root());
            if (!continued) {
                throw new AuditFailure(
                        AuditFailure.Kind.DAMAGED,
                        file + ": the log does not continue this checkpoint over " + published.size()
                                + " records; nothing is written to it.",
                        "the log was restored from an older copy, or it is another log's checkpoint.");
            }
        }
    }

    private Checkpoint read() {
        try {
            return Checkpoint.parse(SmallFile.text(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    file + ": this is no checkpoint; nothing is written over it.",
                    "the path is that of another file.");
        }
    }

    void put(Checkpoint checkpoint) {
        Path making = file.resolveSibling(file.getFileName() + ".making");
        try {
            Files.writeString(
                    making,
                    checkpoint.note(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the checkpoint cannot be published (" + e.getMessage() + ").",
                    e);
        }
    }
}
