package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to write to a log; one writer has it, and loses it with its process. */
public record WriterLock(FileChannel channel) implements Closeable {

    /**
     * Takes the lock.
     *
     * @throws AuditFailure if another writer has it, or the directory cannot be written
     */
    public static WriterLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new WriterLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    directory + ": the audit log cannot be written ("
                            + e.getClass().getSimpleName() + "); expected a directory that this user may write.",
                    "the path names a file, or the file system is read-only.");
        }
        throw new AuditFailure(
                AuditFailure.Kind.IN_USE,
                directory + ": another writer has this audit log open; a log has one writer at a time.",
                "a service is running on it; give the second one a directory of its own.");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
