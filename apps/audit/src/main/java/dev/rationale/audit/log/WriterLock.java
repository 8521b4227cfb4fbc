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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The right to write to a log; one writer has it, and loses it with its process. POSIX takes a lock from a process as soon as it
 * closes any channel on the file, also one that it opened to look. So a lock file that this process holds is never opened again.
 */
public final class WriterLock implements Closeable {

    private static final String NAME = "lock";

    /** The lock files that this process holds, each by what the file system knows it by, however its path is written. */
    private static final Set<Object> HELD = new HashSet<>();

    private final FileChannel channel;
    private final Object file;

    private WriterLock(FileChannel channel, Object file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @throws AuditFailure if another writer has it, or the directory cannot be written
     */
    public static WriterLock take(Path directory) {
        Path lock = directory.resolve(NAME);
        try {
            Files.createDirectories(directory);
            synchronized (HELD) {
                if (!isHeldHere(lock)) {
                    FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    if (isFree(channel)) {
                        Object file = identity(lock);
                        HELD.add(file);
                        return new WriterLock(channel, file);
                    }
                    channel.close();
                }
            }
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

    /** Whether somebody is writing now, in this process or in another one. Of a copy nobody can tell, so nobody is. */
    static boolean isTaken(Path directory) {
        Path lock = directory.resolve(NAME);
        synchronized (HELD) {
            try {
                if (isHeldHere(lock)) {
                    return true;
                }
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                    return !isFree(channel);
                }
            } catch (IOException copied) {
                return false;
            }
        }
    }

    private static boolean isHeldHere(Path lock) throws IOException {
        return Files.exists(lock) && HELD.contains(identity(lock));
    }

    private static Object identity(Path lock) throws IOException {
        Object key = Files.readAttributes(lock, BasicFileAttributes.class).fileKey();
        return Objects.requireNonNullElseGet(key, () -> lock.toAbsolutePath().normalize());
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException elsewhereInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (channel.isOpen()) {
                HELD.remove(file);
                channel.close();
            }
        }
    }
}
