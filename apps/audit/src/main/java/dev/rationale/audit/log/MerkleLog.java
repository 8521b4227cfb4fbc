package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A log that is open for writing. {@link #append} returns when the entry is on the disk; entries that arrive while the disk is
 * busy are made safe together. Any thread may append.
 *
 * <pre>{@code
 * try (MerkleLog log = MerkleLog.open(directory, signer)) {
 *     long index = log.append(new Entry(leaf, attachment));
 * }
 * }</pre>
 */
public final class MerkleLog implements Closeable {

    private final Path directory;
    private final WriterLock lock;
    private final GroupCommit commits;
    private final Recovery recovery;

    private MerkleLog(Path directory, WriterLock lock, GroupCommit commits, Recovery recovery) {
        this.directory = directory;
        this.lock = lock;
        this.commits = commits;
        this.recovery = recovery;
    }

    /**
     * Opens a log, or begins one in an empty directory. A torn end is cut off and reported by {@link #recovery}.
     *
     * @throws AuditFailure if another writer has it, it cannot be written, or something acknowledged is damaged
     */
    public static MerkleLog open(Path directory, NoteSigner signer) {
        return open(directory, signer, Settings.DEFAULT);
    }

    static MerkleLog open(Path directory, NoteSigner signer, Settings settings) {
        return open(WriterLock.take(directory), directory, signer, settings);
    }

    /** The same where the caller has the lock already, because it had to make the key first. The log gives it back. */
    public static MerkleLog open(WriterLock lock, Path directory, NoteSigner signer) {
        return open(lock, directory, signer, Settings.DEFAULT);
    }

    private static MerkleLog open(WriterLock lock, Path directory, NoteSigner signer, Settings settings) {
        try {
            return opened(directory, signer, settings, lock);
        } catch (IOException e) {
            close(lock);
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    directory + ": the audit log cannot be opened for writing (" + e.getMessage() + ").",
                    e);
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    private static MerkleLog opened(Path directory, NoteSigner signer, Settings settings, WriterLock lock)
            throws IOException {
        Leaves leaves = Leaves.forWriting(directory);
        try {
            Recovery.State state = Recovery.open(directory, leaves, signer.verifier());
            SegmentWriter writer = new SegmentWriter(directory, leaves, signer, settings, state);
            if (writer.hasUnsigned()) {
                writer.write(List.of(), true);
            }
            return new MerkleLog(
                    directory, lock, new GroupCommit(writer, settings.checkpointEvery()), state.recovery());
        } catch (IOException | RuntimeException e) {
            leaves.close();
            throw e;
        }
    }

    /** Appends an entry and returns its index when it is safe. */
    public long append(Entry entry) {
        return commits.append(entry);
    }

    /** Signs a checkpoint over everything so far. */
    public void checkpoint() {
        commits.checkpoint();
    }

    /** What was found when the log was opened. */
    public Recovery recovery() {
        return recovery;
    }

    /** A reader of everything that is safe by now. */
    public LogReader reader() {
        return LogReader.open(directory);
    }

    private static void close(WriterLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, "The lock of the log cannot be given back.", e);
        }
    }

    /** Writes what is waiting and a last checkpoint, and lets go of the log. */
    @Override
    public void close() {
        try {
            commits.close();
        } finally {
            close(lock);
        }
    }
}
