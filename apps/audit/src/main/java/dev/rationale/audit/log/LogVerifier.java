package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Checks a whole log offline: every frame, leaf, root and signature, and that a published checkpoint is continued. One segment
 * is in memory at a time.
 */
public final class LogVerifier {

    private final Path directory;
    private final VerifierKey key;
    private final Optional<Checkpoint> published;

    /**
     * A verifier of one log.
     *
     * @param key the log's key, best from elsewhere than the log's own directory
     * @param published a checkpoint that the log must continue
     */
    public LogVerifier(Path directory, VerifierKey key, Optional<Checkpoint> published) {
        this.directory = directory;
        this.key = key;
        this.published = published;
    }

    /** Reads everything and says what was found. */
    public Verification verify() {
        boolean writing = isBeingWritten();
        Findings findings = new Findings();
        try (Leaves leaves = Leaves.forReading(directory)) {
            SegmentWalk walk = new SegmentWalk(findings, leaves, key, published, writing);
            List<Segment> segments = Segment.list(directory);
            for (int at = 0; at < segments.size(); at++) {
                Optional<Segment> next =
                        at + 1 < segments.size() ? Optional.of(segments.get(at + 1)) : Optional.empty();
                walk.through(segments.get(at), next.map(Segment::first));
            }
            return walk.end();
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    directory + ": there is no audit log that can be read.",
                    "the file 'leaves' is missing; opening the log for writing makes it again.");
        }
    }

    /** While somebody writes, an end that is not yet whole or signed is no finding. */
    private boolean isBeingWritten() {
        try (FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException here) {
            return true;
        } catch (IOException copied) {
            return false;
        }
    }
}
