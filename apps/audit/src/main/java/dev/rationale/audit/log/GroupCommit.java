package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One thread writes what all others hand in: what came while the disk was busy shares the next write. */
final class GroupCommit {

    private static final int WAITING = 4096;
    private static final int MOST = 1024;
    private static final int MOST_BYTES = 16 << 20;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final SegmentWriter writer;
    private final long checkpointNanos;
    private final Thread thread;
    private volatile boolean closed;
    private long lastCheckpoint = System.nanoTime();

    GroupCommit(SegmentWriter writer, Duration checkpointEvery) {
        this.writer = writer;
        this.checkpointNanos = checkpointEvery.toNanos();
        this.thread = new Thread(this::run, "audit-log-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** An entry, or a wish for a checkpoint or the end, and whom to tell. */
    private record Waiting(Optional<Entry> entry, boolean last, CompletableFuture<Long> done) {}

    long append(Entry entry) {
        return await(new Waiting(Optional.of(entry), false, new CompletableFuture<>()));
    }

    void checkpoint() {
        await(new Waiting(Optional.empty(), false, new CompletableFuture<>()));
    }

    private long await(Waiting waiting) {
        if (closed) {
            throw new AuditFailure(AuditFailure.Kind.CLOSED, "The audit log is closed and takes no more entries.");
        }
        try {
            queue.put(waiting);
            if (closed) {
                refuseWaiting();
            }
            return waiting.done().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditFailure(AuditFailure.Kind.CLOSED, "The audit log was interrupted before the write.", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof AuditFailure failure ? failure : e;
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                Waiting first = queue.poll(checkpointNanos, TimeUnit.NANOSECONDS);
                if (first == null) {
                    signIfNeeded();
                } else {
                    more = commit(gather(first));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                more = false;
            }
        }
    }

    private List<Waiting> gather(Waiting first) {
        List<Waiting> batch = new ArrayList<>(List.of(first));
        int bytes = first.entry().map(Entry::length).orElse(0);
        while (batch.size() < MOST
                && bytes < MOST_BYTES
                && !batch.get(batch.size() - 1).last()) {
            Waiting next = queue.poll();
            if (next == null) {
                return batch;
            }
            batch.add(next);
            bytes += next.entry().map(Entry::length).orElse(0);
        }
        return batch;
    }

    private boolean commit(List<Waiting> batch) {
        List<Entry> entries =
                batch.stream().flatMap(waiting -> waiting.entry().stream()).toList();
        boolean asked = entries.size() < batch.size();
        try {
            long index = writer.size();
            write(entries, asked || System.nanoTime() - lastCheckpoint >= checkpointNanos);
            for (Waiting waiting : batch) {
                waiting.done().complete(index);
                index += waiting.entry().isPresent() ? 1 : 0;
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(waiting -> waiting.done().completeExceptionally(e));
        }
        return !batch.get(batch.size() - 1).last();
    }

    private void write(List<Entry> entries, boolean withCheckpoint) {
        writer.write(entries, withCheckpoint);
        if (withCheckpoint) {
            lastCheckpoint = System.nanoTime();
        }
    }

    /** A checkpoint that cannot be written now is written with the next entry; nobody waits for it. */
    private void signIfNeeded() {
        if (writer.hasUnsigned()) {
            try {
                write(List.of(), true);
            } catch (AuditFailure later) {
                lastCheckpoint = System.nanoTime() - checkpointNanos;
            }
        }
    }

    void close() {
        if (closed) {
            return;
        }
        try {
            await(new Waiting(Optional.empty(), true, new CompletableFuture<>()));
        } finally {
            closed = true;
            refuseWaiting();
            release();
        }
    }

    private void refuseWaiting() {
        queue.forEach(waiting -> waiting.done()
                .completeExceptionally(new AuditFailure(AuditFailure.Kind.CLOSED, "The audit log was closed.")));
    }

    private void release() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.BROKEN, "The audit log could not be closed cleanly.", e);
        }
    }
}
