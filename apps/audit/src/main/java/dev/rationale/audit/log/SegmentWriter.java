package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes batches at the end of a log. Only one thread may use it. */
final class SegmentWriter implements Closeable {

    private static final int SPARE = 1 << 20;

    private final Path directory;
    private final Leaves leaves;
    private final NoteSigner signer;
    private final Settings settings;
    private final Frontier frontier;
    private Disk.Appender file;
    private Segment segment;
    private long end;
    private long nextBatch;
    private long signed;
    private boolean broken;
    private boolean leavesLate;
    private final List<Leaves.Leaf> leavesToWrite = new ArrayList<>();

    SegmentWriter(Path directory, Leaves leaves, NoteSigner signer, Settings settings, Recovery.State state)
            throws IOException {
        this.directory = directory;
        this.leaves = leaves;
        this.signer = signer;
        this.settings = settings;
        this.frontier = state.frontier();
        this.segment = state.segment();
        this.nextBatch = state.nextBatch();
        this.signed = state.signed();
        this.end = state.end();
        this.file = settings.disk().append(segment.file());
    }

    long size() {
        return frontier.size();
    }

    /** Whether there are entries that no checkpoint covers yet. */
    boolean hasUnsigned() {
        return signed < frontier.size();
    }

    /** Writes entries and, if asked, a checkpoint, and returns when they are on the disk. */
    void write(List<Entry> entries, boolean withCheckpoint) {
        if (broken) {
            throw new AuditFailure(
                    AuditFailure.Kind.BROKEN,
                    segment.file() + ": an earlier write failed so that nobody knows what the disk holds.",
                    "a restart finds out; it checks the end of the log.");
        }
        try {
            rollIfFull();
            if (!entries.isEmpty() || hasUnsigned()) {
                append(entries, withCheckpoint);
            }
        } catch (IOException e) {
            takeBack();
            throw failed(e);
        }
    }

    private void append(List<Entry> entries, boolean withCheckpoint) throws IOException {
        Frontier grown = frontier.copy();
        List<Hash> hashes = entries.stream().map(Entry::hash).toList();
        hashes.forEach(grown::append);
        Optional<Checkpoint> checkpoint =
                withCheckpoint ? Optional.of(Checkpoint.sign(signer, grown.size(), grown.root())) : Optional.empty();
        Batch batch = Batch.of(entries, hashes, checkpoint, nextBatch, frontier.size(), end);
        int length = batch.bytes().remaining();
        file.write(batch.bytes());
        force();
        end += length;
        nextBatch++;
        hashes.forEach(frontier::append);
        checkpoint.ifPresent(one -> signed = one.size());
        leavesToWrite.addAll(batch.leaves());
        writeLeaves();
    }

    /** The entries are safe by now; leaves that find no room are written with the next batch. */
    private void writeLeaves() {
        try {
            leaves.write(frontier.size() - leavesToWrite.size(), leavesToWrite);
            leavesToWrite.clear();
            leavesLate = false;
        } catch (IOException noRoom) {
            leavesLate = true;
        }
    }

    /** After a failed fsync the system may have dropped the pages and forgotten it: trying again would prove nothing. */
    private void force() throws IOException {
        try {
            file.force();
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    /** A new segment begins with a checkpoint, so that the newest segment alone says what was signed. */
    private void rollIfFull() throws IOException {
        if (end >= settings.segmentLength()) {
            leaves.force();
            file.close();
            end = 0;
            segment = Segment.in(directory, frontier.size());
            file = settings.disk().append(segment.file());
        }
        if (end == 0) {
            file.write(segment.header());
            force();
            end = Segment.HEADER;
            append(List.of(), true);
        }
    }

    private void takeBack() {
        try {
            file.cut(end);
        } catch (IOException e) {
            broken = true;
        }
    }

    private AuditFailure failed(IOException e) {
        if (broken) {
            return new AuditFailure(
                    AuditFailure.Kind.BROKEN,
                    segment.file() + ": the disk failed while it was written to (" + e.getMessage() + ").",
                    e);
        }
        if (isFull(e)) {
            return new AuditFailure(
                    AuditFailure.Kind.DISK_FULL,
                    segment.file() + ": the disk is full; the entry was not written, all before it is safe.",
                    e);
        }
        return new AuditFailure(
                AuditFailure.Kind.NOT_WRITABLE,
                segment.file() + ": the entry could not be written (" + e.getMessage() + ").",
                e);
    }

    private boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        try {
            return message.contains("No space left")
                    || message.contains("quota")
                    || message.contains("File too large")
                    || Files.getFileStore(directory).getUsableSpace() < SPARE;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (leavesLate) {
            writeLeaves();
        }
        leaves.force();
        leaves.close();
        file.close();
    }
}
