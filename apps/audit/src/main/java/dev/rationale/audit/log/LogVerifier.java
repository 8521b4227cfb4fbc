package dev.rationale.audit.log;

import java.io.IOException;
import java.nio.file.Path;
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
        return verify((index, entry) -> {});
    }

    /** The same, and hands on each entry that is whole, in order, for whoever checks what stands in them. */
    public Verification verify(LogReader.Each each) {
        boolean writing = WriterLock.isTaken(directory);
        Findings findings = new Findings();
        List<Segment> segments = Segment.list(directory);
        try {
            Optional<Leaves> leaves = Leaves.existing(directory);
            try {
                SegmentWalk walk = new SegmentWalk(findings, leaves, key, published, writing, each);
                for (int at = 0; at < segments.size(); at++) {
                    Optional<Segment> next =
                            at + 1 < segments.size() ? Optional.of(segments.get(at + 1)) : Optional.empty();
                    walk.through(segments.get(at), next.map(Segment::first));
                }
                return walk.end();
            } finally {
                if (leaves.isPresent()) {
                    leaves.get().close();
                }
            }
        } catch (IOException e) {
            throw Segment.none(directory);
        }
    }
}
